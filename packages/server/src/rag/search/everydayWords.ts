import { setImmediate } from 'node:timers/promises';
import { fold, lettersOf } from './fold.ts';

/**
 * The place of each term in the list of a language's words, the most frequent first, from 1 on. Of
 * words with one stem the most frequent counts.
 */
export type EverydayWords = ReadonlyMap<string, number>;

/** Words between two breaths, so that requests are answered while the list is read. */
const BREATH = 2_000;

const LISTS: Record<string, () => Promise<string[] | undefined>> = {
  // Some 50,000 words of films and series; they are also what passwords are tried by.
  en: async () => (await import('@zxcvbn-ts/language-en')).dictionary['commonWords-en'],
};

/**
 * How frequent words are outside of docs: what tells a word that everybody uses from the name of
 * something. Undefined for a language without a list.
 */
export async function loadEverydayWords(
  code: string,
  stem: (word: string) => string,
): Promise<EverydayWords | undefined> {
  const list = Object.hasOwn(LISTS, code) ? await LISTS[code]?.() : undefined;
  if (!list) return undefined;
  const places = new Map<string, number>();
  for (const [index, word] of list.entries()) {
    if (index % BREATH === BREATH - 1) await setImmediate();
    const term = fold(stem(lettersOf(word)));
    if (term && !places.has(term)) places.set(term, index + 1);
  }
  return places;
}
