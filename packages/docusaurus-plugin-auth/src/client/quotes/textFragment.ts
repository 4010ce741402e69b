/** Words from which a browser recognises where a text begins and ends. */
const WORDS = 6;

/** Also what separates the parts of a fragment. */
const encode = (words: readonly string[]) =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/**
 * An address that has the browser itself find and highlight a quote, in a new tab and on pages that
 * are not part of the loaded site. Browsers that do not know such addresses are not given one: they
 * would look for a heading of that name.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 * @example
 * withTextFragment('/docs/ports#why', 'The port is 3000.');
 * // '/docs/ports#why:~:text=The%20port%20is%203000.'
 */
export function withTextFragment(url: string, quote: string): string {
  const line = quote.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '').split('\n')[0] ?? '';
  const words = line.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || !('fragmentDirective' in document)) return url;
  const parts = words.length > 2 * WORDS ? [words.slice(0, WORDS), words.slice(-WORDS)] : [words];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.map(encode).join(',')}`;
}
