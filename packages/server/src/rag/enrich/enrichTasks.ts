import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/types.ts';
import { createEmbeddingModel } from '../models/embedding.ts';
import { embedTask } from './embedTask.ts';
import { spaceKeyOf } from './spaceKey.ts';
import type { EnrichTask } from './task.ts';

/** The work on the index that the environment asks of models. */
export function enrichTasks(
  { searchModels: { embeddings } }: Pick<Config, 'searchModels'>,
  db: Kysely<Database>,
): EnrichTask[] {
  if (!embeddings) return [];
  const model = createEmbeddingModel(embeddings);
  return [embedTask({ db, model, key: spaceKeyOf(embeddings), prefix: embeddings.textPrefix })];
}
