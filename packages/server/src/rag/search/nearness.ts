/** How many typing errors lie between a typed text and a word. */
export interface Nearness {
  /** To all of the word. */
  whole: number;
  /** To the beginning of the word that it is nearest to. */
  beginning: number;
}

/**
 * Counts the letters that were left out, added, replaced or swapped with their neighbour (optimal
 * string alignment).
 *
 * @example
 * nearness('instlal', 'installation'); // { whole: 6, beginning: 1 }
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function nearness(typed: string, word: string): Nearness {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= word.length; column++) {
      const same = typed[row - 1] === word[column - 1];
      const swapped =
        typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
          ? (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1
          : Number.POSITIVE_INFINITY;
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped,
      );
    }
    before = last;
    last = current;
  }
  return { whole: last[word.length] ?? 0, beginning: Math.min(...last) };
}

/** Typing errors that are forgiven in a word: none in short words and in what has digits. */
export function forgiven(letters: string): number {
  if (letters.length < 4 || /\p{N}/u.test(letters)) return 0;
  return letters.length < 8 ? 1 : 2;
}
