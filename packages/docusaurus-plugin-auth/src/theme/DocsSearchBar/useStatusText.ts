import { translate } from '@docusaurus/Translate';
import { pluralForm, type SearchState } from 'docusaurus-plugin-auth/client';

/** All plural forms of how much was found; the words of the reader come in later, bars and all. */
function pluralForms(corrected: boolean): string {
  return corrected
    ? translate({
        id: 'plugin-auth.search.countFor',
        message: 'One result for “{query}”|{count} results for “{query}”',
        description:
          'How many sections were found for another spelling; the plural forms of the language, separated by a bar',
      })
    : translate({
        id: 'plugin-auth.search.count',
        message: 'One result|{count} results',
        description:
          'How many sections were found; the plural forms of the language, separated by a bar',
      });
}

/** How much was found, in words that are also read out. */
export default function useStatusText(state: SearchState): string {
  const { status, results, answered, didYouMean = '' } = state;
  if (status === 'idle' || status === 'failed' || !answered) return '';
  if (results.length === 0) {
    return translate({
      id: 'plugin-auth.search.noResults',
      message: 'No results',
      description: 'Told to screen readers, and at the foot of the search, when nothing was found',
    });
  }
  const message = pluralForm(results.length, pluralForms(didYouMean !== ''));
  const values: Record<string, string> = { count: `${results.length}`, query: didYouMean };
  return message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
