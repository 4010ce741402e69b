import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';
import { correct, type Variant, variantsOf } from './expand.ts';
import type { Language } from './language.ts';
import type { QueryWord } from './queryWords.ts';
import { type Looked, readCandidates } from './readCandidates.ts';

/** What the words of a query that is being typed may stand for, by their terms. */
export type Variants = ReadonlyMap<string, readonly Variant[]>;

/** Words of a query that are looked up: its last ones. */
const LOOKED_UP = 16;

/** `true` for the whole of a compound whose parts are all words of the docs: it has no error. */
function isSound(index: number, words: QueryWord[], looked: Looked[]): boolean {
  const word = words[index];
  const others = words.flatMap((other, i) =>
    other.start === word?.start && i !== index ? [looked[i]?.known ?? false] : [],
  );
  return others.length > 0 && others.every(Boolean);
}

/** Reads what the words of a query that is being typed may stand for. */
export async function readVariants(
  db: Kysely<Database>,
  request: { indexes: number[]; words: QueryWord[]; language: Language },
): Promise<Variants> {
  const { indexes, language } = request;
  const words = request.words.filter((word) => word.letters).slice(-LOOKED_UP);
  if (words.length === 0) return new Map();
  const looked = await readCandidates(db, indexes, words);
  const variants = new Map<string, readonly Variant[]>();
  for (const [i, word] of words.entries()) {
    const { known = false, candidates = [] } = looked[i] ?? {};
    const found = variantsOf(
      word,
      { known: known || isSound(i, words, looked), candidates },
      language,
    );
    if (found.length > 0) variants.set(word.term, found);
  }
  return variants;
}

/**
 * The query as it was probably meant.
 * @param present variants that the reader can find
 * @returns undefined if the docs have all of its words
 */
export function correctedQuery(
  query: string,
  { words, variants, present }: { words: QueryWord[]; variants: Variants; present: Set<string> },
): string | undefined {
  return correct(query, words, (word) => {
    const found = variants.get(word.term)?.find((variant) => present.has(variant.term));
    return found?.correction;
  });
}
