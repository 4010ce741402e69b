import { readAddress, withoutAddresses } from './readAddress.ts';
import type { Reading } from './reading.ts';
import { readBracket, readCodeSpan, readImage } from './readMarkup.ts';
import type { Read } from './token.ts';

/** Nothing in it can begin markup or an address. */
const PLAIN = /^[^\s\\`!<>&[\]:@.\u3010]+/;
const PUNCTUATION = /^[!-/:-@[-`{-~]/;

function readPunctuated(char: string, reading: Reading): Read {
  const { rest, final, state } = reading;
  const next = rest.slice(1, 3);
  const open = next === '' || (char === ':' && next === '/');
  if (open && !final) return undefined;
  const address =
    char === ':'
      ? next === '//'
      : /^[\p{L}\p{N}_-]/u.test(next) && (char !== '@' || state.word !== '');
  if (address) return readAddress(reading);
  return { token: { type: 'text', out: char === '@' ? '\\@' : char, plain: char }, length: 1 };
}

function readBackslash({ rest, final }: Reading): Read {
  if (rest.length < 2 && !final) return undefined;
  const next = rest.slice(1, 2);
  if (!PUNCTUATION.test(next))
    return { token: { type: 'text', out: '\\\\', plain: '\\' }, length: 1 };
  return { token: { type: 'text', out: `\\${next}`, plain: next }, length: 2 };
}

function readTag({ rest, final }: Reading): Read {
  const [tag] = /^<br\s*\/?>/i.exec(rest) ?? [];
  if (tag) return { token: { type: 'space', out: ' ' }, length: tag.length };
  if (/^<(b(r\s*\/?)?)?$/i.test(rest) && !final) return undefined;
  return { token: { type: 'text', out: '\\<', plain: '<' }, length: 1 };
}

function readAmpersand({ rest, final }: Reading): Read {
  if (rest.length < 2 && !final) return undefined;
  const out = /^&[#\w]/.test(rest) ? '\\&' : '&';
  return { token: { type: 'text', out, plain: '&' }, length: 1 };
}

/** What begins with a character that may be markup. */
function readMarked(char: string, reading: Reading): Read {
  const { rest, final, state, links } = reading;
  const clean = (text: string) => withoutAddresses(text, links);
  switch (char) {
    case '\\':
      return readBackslash(reading);
    case '`':
      return readCodeSpan(rest, final, clean);
    case '!':
      return readImage(rest, { final, links, clean });
    case '[':
    case '\u3010': {
      const lineStart = !state.word && !state.written;
      return readBracket(rest, { final, links, clean, lineStart });
    }
    case '<':
      return readTag(reading);
    case ':':
    case '@':
    case '.':
      return readPunctuated(char, reading);
    case '&':
      return readAmpersand(reading);
    default:
      return { token: { type: 'text', out: `\\${char}`, plain: char }, length: 1 };
  }
}

/** What stands in a line, piece by piece. */
export function readInline(reading: Reading): Read {
  const { rest } = reading;
  const [blank] = /^[^\S\n]+/.exec(rest) ?? [];
  if (blank) return { token: { type: 'space', out: ' ' }, length: blank.length };
  const [plain] = PLAIN.exec(rest) ?? [];
  if (plain) return { token: { type: 'text', out: plain, plain }, length: plain.length };
  return readMarked(rest[0] ?? '', reading);
}
