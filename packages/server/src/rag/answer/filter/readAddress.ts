import { escapeMarkdown } from '../markdown.ts';
import type { LinkPolicy } from './linkPolicy.ts';
import { type Reading, WORD_MAX } from './reading.ts';
import type { Read } from './token.ts';

/** The rest of a word that is an address, or as much of it as is looked at. */
const ADDRESS = new RegExp(`^[^\\s<>"\`]{1,${WORD_MAX}}`);
/** What looks like the name of a host, with the endings that people register. */
const HOST =
  /(?:^|[^a-z0-9.-])(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|dev|app|co|ai|info|biz|xyz|me|ru|cn|uk|de|fr|eu|us|site|online|top|link|click|shop|example|zip|mov)(?:[:/?#]|$))/i;

/** A word that no renderer takes for an address or for markup. */
function escapeWord(word: string): string {
  return escapeMarkdown(`.${word}`).slice(1);
}

/** Text without the addresses that may not be shown. */
export function withoutAddresses(text: string, links: LinkPolicy): string {
  return text.replace(/[^\s"'`<>()[\]]+/g, (word) => {
    const suspicious = /:\/\/|@.*\./.test(word) || HOST.test(word);
    return suspicious && !links.mayShow(word) ? '…' : word;
  });
}

/** An address, a host or a mail address, of which the beginning has been let through. */
export function readAddress({ rest, final, state, links }: Reading): Read {
  const [found = ''] = ADDRESS.exec(rest) ?? [];
  if (found.length === rest.length && !final && found.length < WORD_MAX) return undefined;
  // What closes a sentence or a bracket is no part of it.
  const [closing = ''] = /[.,:;!?'"*_~)\]}|]+$/.exec(found) ?? [];
  const part = found.slice(0, found.length - closing.length);
  const whole = state.word + part;
  const suspicious = /:\/\/|@/.test(whole) || HOST.test(whole);
  const shown = !suspicious || links.mayShow(whole);
  const plain = shown ? part : '…';
  // Escaped, so that no renderer makes a link of it.
  const out = shown ? escapeWord(part) : '…';
  return { token: { type: 'text', out, plain }, length: part.length || 1 };
}
