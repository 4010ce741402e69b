const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
const ACCENTED = /[\u00C0-\u024F\u0370-\u03FF\u1E00-\u1FFF]/;
/** Letters that Unicode does not take apart. */
const WHOLE = {
  ß: 'ss',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const letters = new Map(Object.entries(WHOLE));
const WHOLES = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;

/** One form for each text that readers cannot tell apart: ligatures, widths, invisible characters. */
export function visible(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

/** `größe` as `grosse`, `é` as `e`: typed with or without accents, in Latin and Greek script. */
export function fold(term: string): string {
  if (!ACCENTED.test(term)) return term;
  const plain = term.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(WHOLES, (letter) => letters.get(letter) ?? letter);
}

/** Letters and digits only, in lower case and without accents: `--setup-files` as `setupfiles`. */
export function lettersOf(word: string): string {
  return fold(word.toLowerCase().replace(NO_LETTERS, ''));
}

/** The words of a line without case, accents and punctuation, to compare it as a whole. */
export function lineOf(text: string): string {
  return fold(visible(text).toLowerCase().replace(NO_LETTERS, ' ')).trim();
}
