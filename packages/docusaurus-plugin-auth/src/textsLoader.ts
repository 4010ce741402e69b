/** The texts that are on pages before a reader does anything. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'plugin-auth.chat.open',
  'plugin-auth.chat.loadFailed',
  'plugin-auth.navbar.signIn',
  'plugin-auth.search.open',
  'plugin-auth.snippets.askCode',
]);

const isLater = (id: string) => id.startsWith('plugin-auth.') && !EVERYWHERE.has(id);

/**
 * A loader of webpack and Rspack that parts the translated texts of a site. Docusaurus puts all of them
 * into the script of every page: 13 kB compressed for the plugin's own in most languages.
 *
 * @returns what every page needs; with the query `?plugin-auth`, a module that adds the rest to it. Where
 * there is no rest, as in English, it touches nothing: bundlers then keep all texts in one piece.
 */
export default function textsLoader(this: { resourceQuery: string }, source: string): string {
  const texts: Record<string, string> = JSON.parse(source);
  const later = this.resourceQuery === '?plugin-auth';
  const wanted = Object.entries(texts).filter(([id]) => isLater(id) === later);
  const json = JSON.stringify(Object.fromEntries(wanted));
  if (!later) return json;
  if (wanted.length === 0) return 'export {};';
  return `import texts from '@generated/codeTranslations';\nObject.assign(texts, ${json});`;
}
