import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/types.ts';
import { hasVectorExtension } from '../../database/vector.ts';
import { spaceKeyOf } from './spaceKey.ts';
import { findSpace } from './vectorSpace.ts';
import { countTexts } from './vectorStore.ts';

/** How far the vectors of the configured model are. */
export interface VectorStatus {
  model: string;
  /** The database can hold vectors. */
  available: boolean;
  /** Texts of sections, and how many of them have a vector. */
  total: number;
  done: number;
}

/** Looks how far the vectors are; undefined without an embedding model. */
export async function vectorStatus(
  { searchModels: { embeddings } }: Pick<Config, 'searchModels'>,
  db: Kysely<Database>,
): Promise<VectorStatus | undefined> {
  if (!embeddings) return undefined;
  const { model } = embeddings;
  if (!(await hasVectorExtension(db))) return { model, available: false, total: 0, done: 0 };
  const space = await findSpace(db, spaceKeyOf(embeddings));
  // A space whose table was lost counts as empty: it is made again.
  const counted = await countTexts(db, space).catch(() => countTexts(db, undefined));
  const { total, missing } = counted;
  return { model, available: true, total, done: total - missing };
}
