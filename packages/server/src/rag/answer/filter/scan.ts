import type { LinkPolicy } from './linkPolicy.ts';
import { readCode } from './readCode.ts';
import { readInline } from './readInline.ts';
import { firstState, follow, type Reading } from './reading.ts';
import { readLineStart } from './readLine.ts';
import type { Read, Token } from './token.ts';

/** Never shown: control characters, invisible ones and those that turn the direction of text. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

export interface Scanner {
  /** Takes more of the answer; returns what is now safe to show. */
  push(text: string): Token[];
  /** Takes the end of the answer. */
  end(): Token[];
}

function read(reading: Reading): Read {
  const { state } = reading;
  if (state.fence) return readCode(reading);
  if (state.lineStart) {
    const start = readLineStart(reading);
    if (start?.token?.type === 'start' && start.token.line === 'blank') state.lineStart = false;
    return start;
  }
  if (reading.rest.startsWith('\n')) return { token: { type: 'newline' }, length: 1 };
  return readInline(reading);
}

/**
 * Cuts a streamed Markdown answer into pieces that are safe to show, whatever is still to come: no
 * raw HTML, no link or image but those that `links` allows, no address that it does not know. What
 * could become one of these is held back until it is decided. Code comes out in fences at the start
 * of a line, so that every renderer sees code where this one does.
 */
export function createScanner(links: LinkPolicy): Scanner {
  const state = firstState();
  let rest = '';

  function readAll(final: boolean): Token[] {
    const tokens: Token[] = [];
    while (rest !== '') {
      const found = read({ rest, final, state, links });
      if (!found) break;
      rest = rest.slice(found.length);
      if (!found.token || (state.spaced && found.token.type === 'space')) continue;
      follow(state, found.token);
      tokens.push(found.token);
    }
    return tokens;
  }

  return {
    push(text) {
      // A line may end in either half of "\r\n"; the other one is hidden.
      rest += text.replaceAll('\r\n', '\n').replace(HIDDEN, '');
      return readAll(false);
    },
    end() {
      const tokens = readAll(true);
      const { fence } = state;
      state.fence = undefined;
      return fence ? [...tokens, { type: 'fenceEnd', out: `${fence.mark}\n` }] : tokens;
    },
  };
}
