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
 * @returns what every page needs; with the query `?plugin-auth`, what `client/laterTexts.ts` adds to it
 */
export default function textsLoader(this: { resourceQuery: string }, source: string): string {
  const texts: Record<string, string> = JSON.parse(source);
  const later = this.resourceQuery === '?plugin-auth';
  const wanted = Object.entries(texts).filter(([id]) => isLater(id) === later);
  return JSON.stringify(Object.fromEntries(wanted));
}
