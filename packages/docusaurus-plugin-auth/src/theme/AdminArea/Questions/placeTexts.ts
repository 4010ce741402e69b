import { translate } from '@docusaurus/Translate';

/** Where a question was asked. */
export type Place = 'version' | 'locale' | 'page';

/** What the places are called where questions are asked. */
export function placeTexts(): Record<Place, string> {
  return {
    version: translate({
      id: 'plugin-auth.admin.questions.version',
      message: 'Version',
      description: 'The version of the docs that a reader was on',
    }),
    locale: translate({
      id: 'plugin-auth.admin.questions.locale',
      message: 'Language',
      description: 'The language of the docs that a reader was on',
    }),
    page: translate({
      id: 'plugin-auth.admin.questions.page',
      message: 'Page',
      description: 'The page that a reader was on',
    }),
  };
}

/** A place in words: readers may have named none. */
export function placeText(value: string | null): string {
  return (
    value ||
    translate({
      id: 'plugin-auth.admin.questions.nowhere',
      message: 'Not named',
      description: 'Stands for the version, language or page of a question that names none',
    })
  );
}
