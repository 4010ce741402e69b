import type { TranslationFile } from '@docusaurus/types';
import type { PrivacyOptions } from './privacyOptions';

/** A question in the words of the site; what is absent is said in the plugin's own. */
export interface QuestionTexts {
  label?: string;
  hint?: string;
}

/** What the site says in its own words about what readers tell of themselves. */
export interface PrivacyTexts {
  /** Paragraphs are separated by empty lines. */
  policy?: string;
  policyUrl?: string;
  /** False for a question that is not asked. */
  questions: Record<'software' | 'hardware', QuestionTexts | false>;
}

/** The file in which authors translate these texts: `i18n/<locale>/docusaurus-plugin-auth/<it>.json`. */
const FILE = 'privacy';

const KINDS = ['software', 'hardware'] as const;

/** The texts of the options, in the language in which they were written. */
export function privacyTexts({ policy, policyUrl, questions }: PrivacyOptions): PrivacyTexts {
  const { software = {}, hardware = {} } = questions;
  return { policy, policyUrl, questions: { software, hardware } };
}

/**
 * The texts to translate, for `docusaurus write-translations`: only what the site has set. The
 * plugin's own texts come with their translations.
 */
export function privacyTranslations({ policy, questions }: PrivacyTexts): TranslationFile[] {
  const content: TranslationFile['content'] = {};
  if (policy) {
    content.policy = {
      message: policy,
      description: 'What is said about the data where readers agree to its storage',
    };
  }
  for (const kind of KINDS) {
    const { label, hint } = questions[kind] || {};
    const about = `the question about knowledge of ${kind}`;
    if (label) {
      content[`questions.${kind}.label`] = { message: label, description: `Label of ${about}` };
    }
    if (hint)
      content[`questions.${kind}.hint`] = { message: hint, description: `Hint at ${about}` };
  }
  return Object.keys(content).length > 0 ? [{ path: FILE, content }] : [];
}

/** The texts in the language of the locale that is being built. */
export function translatePrivacyTexts(
  texts: PrivacyTexts,
  files: readonly TranslationFile[],
): PrivacyTexts {
  const content = files.find(({ path }) => path === FILE)?.content ?? {};
  const translated = (key: string, text: string | undefined) =>
    text && (content[key]?.message || text);
  const question = (kind: (typeof KINDS)[number]) => {
    const { [kind]: own } = texts.questions;
    return (
      own && {
        label: translated(`questions.${kind}.label`, own.label),
        hint: translated(`questions.${kind}.hint`, own.hint),
      }
    );
  };
  return {
    ...texts,
    policy: translated('policy', texts.policy),
    questions: { software: question('software'), hardware: question('hardware') },
  };
}
