/** A word, or words joined as identifiers are: `setupFiles`, `--run-in-band`, `jest.config.js`. */
const WORD = /^[\p{L}\p{M}\p{N}_]$/u;
const JOINTS = new Set([...".-'’"].map((joint) => joint.charCodeAt(0)));

const NOTHING = 0;
const LETTER = 1;
const JOINT = 2;
const HIGH_SURROGATE = 3;

function kindOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdbff) return HIGH_SURROGATE;
  if (JOINTS.has(code)) return JOINT;
  return WORD.test(String.fromCharCode(code)) ? LETTER : NOTHING;
}

/** What each UTF-16 unit is: looking it up takes a tenth of the time of a pattern. */
let kinds: Uint8Array | undefined;

function allKinds(): Uint8Array {
  kinds ??= Uint8Array.from({ length: 0x1_0000 }, (_, code) => kindOf(code));
  return kinds;
}

/** How many units of a word stand at a place: none, one, or both halves of a character. */
function lettersAt(text: string, at: number, table: Uint8Array): number {
  const kind = table[text.charCodeAt(at)];
  if (kind !== HIGH_SURROGATE) return kind === LETTER ? 1 : 0;
  return WORD.test(text.slice(at, at + 2)) ? 2 : 0;
}

/**
 * Finds the words of a text, identifiers whole: letters, marks, digits and underscores, with single
 * dots, hyphens and apostrophes between them.
 *
 * @example
 * chunksIn('Use --setup-files, e.g. jest.config.js.'); // ['Use', 'setup-files', 'e.g', 'jest.config.js']
 */
export function chunksIn(text: string): string[] {
  const table = allKinds();
  const chunks: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const letters = lettersAt(text, at, table);
    if (letters > 0) {
      if (start < 0) start = at;
      at += letters;
      continue;
    }
    const joins = table[text.charCodeAt(at)] === JOINT && lettersAt(text, at + 1, table) > 0;
    if (start >= 0 && !joins) {
      chunks.push(text.slice(start, at));
      start = -1;
    }
    at++;
  }
  if (start >= 0) chunks.push(text.slice(start));
  return chunks;
}
