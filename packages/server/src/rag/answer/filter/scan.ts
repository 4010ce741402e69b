import { escapeMarkdown } from '../markdown.ts';
import type { LinkPolicy } from './linkPolicy.ts';
import { readBracket, readCodeSpan, readImage } from './readMarkup.ts';

/** A piece of an answer that is safe to show: `out` is Markdown, `plain` what a reader reads. */
export type Token =
  | { type: 'text'; out: string; plain: string }
  | { type: 'space'; out: string }
  | { type: 'newline' }
  /** How a line begins: an item of a list, a row of a table, … */
  | { type: 'start'; out: string; line: LineKind }
  | { type: 'cite'; numbers: number[] }
  | { type: 'fence'; out: string }
  | { type: 'code'; out: string; plain: string }
  | { type: 'fenceEnd'; out: string };

export type LineKind = 'text' | 'item' | 'heading' | 'row' | 'blank';

/** A token and how many characters of the input it takes; undefined while more is needed. */
export type Read = { token?: Token; length: number } | undefined;

/** Where in the answer the scan is. */
interface State {
  /** Nothing but markers stands on this line so far. */
  lineStart: boolean;
  /** Something has been written on this line. */
  written: boolean;
  quoted: boolean;
  /** The last word as far as it was let through. */
  word: string;
  /** A blank was the last thing that was let through. */
  spaced: boolean;
  fence: { mark: string; indent: number; quoted: boolean } | undefined;
}

/** Never shown: control characters, invisible ones and those that turn the direction of text. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
/** Longest line of code that is waited for. */
const LINE_MAX = 4_000;
const MARKER = /^(?:([-*+])|\d{1,9}[.)])(?=[ \t]|$)/;
/** Nothing in it can begin markup or an address. */
const PLAIN = /^[^\s\\`!<>&[\]:@.\u3010]+/;
const PUNCTUATION = /^[!-/:-@[-`{-~]/;
/** The end of a text, as far as an address could have begun in it. */
const WORD = /[^\s<>()[\]"'`*~|]*$/;
/** The rest of a word that is an address. */
const ADDRESS = /^[^\s<>"`]+/;
/** What looks like the name of a host, with the endings that people register. */
const HOST =
  /(?:^|[^a-z0-9.-])(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|dev|app|co|ai|info|biz|xyz|me|ru|cn|uk|de|fr|eu|us|site|online|top|link|click|shop|example|zip|mov)(?:[:/?#]|$))/i;

export interface Scanner {
  /** Takes more of the answer; returns what is now safe to show. */
  push(text: string): Token[];
  /** Takes the end of the answer. */
  end(): Token[];
}

function fenceLine(line: string) {
  const [, indent = '', mark, info = ''] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (!mark || (mark.startsWith('`') && info.includes('`'))) return undefined;
  const language = /^[\w+#.-]+/.exec(info.trim())?.[0] ?? '';
  const title = /title=(["'])([\w ./\\:-]*)\1/.exec(info)?.[2];
  const name = title ? `${language} title="${title}"` : language;
  return { mark, indent: indent.length, open: `${mark}${name}\n` };
}

/**
 * Cuts a streamed Markdown answer into pieces that are safe to show, whatever is still to come: no
 * raw HTML, no link or image but those that `links` allows, no address that it does not know. What
 * could become one of these is held back until it is decided. Code comes out in fences at the start
 * of a line, so that every renderer sees code where this one does.
 */
export function createScanner(links: LinkPolicy): Scanner {
  const state: State = {
    lineStart: true,
    written: false,
    quoted: false,
    word: '',
    spaced: false,
    fence: undefined,
  };
  let rest = '';

  function words(text: string): string {
    return text.replace(/[^\s"'`<>()[\]]+/g, (word) => {
      const suspicious = /:\/\/|@.*\./.test(word) || HOST.test(word);
      return suspicious && !links.mayShow(word) ? '…' : word;
    });
  }

  function readLineStart(final: boolean): Read {
    const lineEnd = rest.indexOf('\n');
    const [indent = ''] = /^[ \t]*/.exec(rest) ?? [];
    const after = rest.slice(indent.length);
    if (after === '' && !final) return undefined;
    if (after === '' || after.startsWith('\n')) {
      return { token: { type: 'start', out: '', line: 'blank' }, length: indent.length };
    }
    if (/^(`{1,2}|~{1,2})$/.test(after) && !final) return undefined;
    if (/^(```|~~~)/.test(after)) {
      if (lineEnd < 0 && !final && rest.length < LINE_MAX) return undefined;
      const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
      const fence = fenceLine(line);
      if (fence) {
        state.fence = { mark: fence.mark, indent: fence.indent, quoted: state.quoted };
        const out = (state.written ? '\n' : '') + fence.open;
        return { token: { type: 'fence', out }, length: Math.min(line.length + 1, rest.length) };
      }
    }
    if (/^\d{0,9}[.)]?$/.test(after) && !final) return undefined;
    if (/^[-*+]$/.test(after) && !final) return undefined;
    return readMarker(indent, after);
  }

  function readMarker(indent: string, after: string): Read {
    const inLine = state.written;
    if (after.startsWith('>')) {
      const length = indent.length + 1;
      state.quoted = true;
      state.written = true;
      return { token: { type: 'start', out: inLine ? ' > ' : '> ', line: 'text' }, length };
    }
    const marker = MARKER.exec(after)?.[0];
    if (marker) {
      state.written = true;
      const out = `${inLine ? ' ' : indent.replaceAll('\t', '    ')}${marker} `;
      return { token: { type: 'start', out, line: 'item' }, length: indent.length + marker.length };
    }
    state.lineStart = false;
    // Four blanks would make code of it, in which nothing is escaped.
    const out = inLine ? '' : ' '.repeat(Math.min(indent.length, 3));
    const line = after.startsWith('#') ? 'heading' : after.startsWith('|') ? 'row' : 'text';
    return { token: { type: 'start', out, line }, length: indent.length };
  }

  function readCode(final: boolean): Read {
    const fence = state.fence;
    const lineEnd = rest.indexOf('\n');
    if (!fence || (lineEnd < 0 && !final && rest.length < LINE_MAX)) return undefined;
    let line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
    const length = lineEnd < 0 ? line.length : line.length + 1;
    if (fence.quoted) line = line.replace(/^ {0,3}> ?/, '');
    const mark = fence.mark[0] ?? '`';
    const bare = line.trim();
    if (bare.length >= fence.mark.length && bare === mark.repeat(bare.length)) {
      state.fence = undefined;
      return { token: { type: 'fenceEnd', out: `${fence.mark}\n` }, length };
    }
    const code = words(line.replace(new RegExp(`^[ \\t]{0,${fence.indent}}`), ''));
    return { token: { type: 'code', out: `${code}\n`, plain: code }, length };
  }

  /** An address, a host or a mail address, of which the beginning has been let through. */
  function readAddress(final: boolean): Read {
    const [found = ''] = ADDRESS.exec(rest) ?? [];
    if (found.length === rest.length && !final && found.length < LINE_MAX) return undefined;
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

  function readPunctuated(char: string, final: boolean): Read {
    const next = rest.slice(1, 3);
    const open = next === '' || (char === ':' && next === '/');
    if (open && !final) return undefined;
    const address =
      char === ':'
        ? next === '//'
        : /^[\p{L}\p{N}_-]/u.test(next) && (char !== '@' || state.word !== '');
    if (address) return readAddress(final);
    return { token: { type: 'text', out: char === '@' ? '\\@' : char, plain: char }, length: 1 };
  }

  function readBackslash(final: boolean): Read {
    if (rest.length < 2 && !final) return undefined;
    const next = rest.slice(1, 2);
    if (!PUNCTUATION.test(next))
      return { token: { type: 'text', out: '\\\\', plain: '\\' }, length: 1 };
    return { token: { type: 'text', out: `\\${next}`, plain: next }, length: 2 };
  }

  function readTag(final: boolean): Read {
    const [tag] = /^<br\s*\/?>/i.exec(rest) ?? [];
    if (tag) return { token: { type: 'space', out: ' ' }, length: tag.length };
    if (/^<(b(r\s*\/?)?)?$/i.test(rest) && !final) return undefined;
    return { token: { type: 'text', out: '\\<', plain: '<' }, length: 1 };
  }

  function readInline(final: boolean): Read {
    const [blank] = /^[^\S\n]+/.exec(rest) ?? [];
    if (blank) return { token: { type: 'space', out: ' ' }, length: blank.length };
    const [plain] = PLAIN.exec(rest) ?? [];
    if (plain) return { token: { type: 'text', out: plain, plain }, length: plain.length };
    const char = rest[0] ?? '';
    switch (char) {
      case '\\':
        return readBackslash(final);
      case '`':
        return readCodeSpan(rest, final, words);
      case '!':
        return readImage(rest, { final, links, clean: words });
      case '[':
      case '\u3010':
        return readBracket(rest, {
          final,
          links,
          clean: words,
          lineStart: !state.word && !state.written,
        });
      case '<':
        return readTag(final);
      case ':':
      case '@':
      case '.':
        return readPunctuated(char, final);
      case '&':
        if (rest.length < 2 && !final) return undefined;
        return {
          token: { type: 'text', out: /^&[#\w]/.test(rest) ? '\\&' : '&', plain: '&' },
          length: 1,
        };
      default:
        return { token: { type: 'text', out: `\\${char}`, plain: char }, length: 1 };
    }
  }

  function read(final: boolean): Read {
    if (state.fence) return readCode(final);
    if (state.lineStart) {
      const start = readLineStart(final);
      if (start?.token?.type !== 'start' || start.token.line !== 'blank') return start;
      state.lineStart = false;
      return start;
    }
    if (rest.startsWith('\n')) return { token: { type: 'newline' }, length: 1 };
    return readInline(final);
  }

  /** Keeps `state` in step with what has been read. */
  function follow(token: Token): void {
    state.spaced = token.type === 'space';
    if (token.type === 'newline' || token.type === 'fenceEnd') {
      Object.assign(state, { lineStart: true, written: false, quoted: false, word: '' });
    } else if (token.type === 'text') {
      state.written = true;
      state.word = WORD.exec(state.word + token.plain)?.[0] ?? '';
    } else if (token.type === 'space' || token.type === 'cite') {
      state.word = '';
    }
  }

  function readAll(final: boolean): Token[] {
    const tokens: Token[] = [];
    while (rest !== '') {
      const found = read(final);
      if (!found) break;
      rest = rest.slice(found.length);
      if (!found.token || (state.spaced && found.token.type === 'space')) continue;
      follow(found.token);
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

/** A word that no renderer takes for an address or for markup. */
function escapeWord(word: string): string {
  return escapeMarkdown(`.${word}`).slice(1);
}
