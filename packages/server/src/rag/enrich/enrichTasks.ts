import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/types.ts';
import type { Logger } from '../../http/logger.ts';
import { createLanguageModel } from '../models/createLanguageModel.ts';
import { createEmbeddingModel } from '../models/embedding.ts';
import { embedTask } from './embedTask.ts';
import { questionTask } from './questionTask.ts';
import { spaceKeyOf } from './spaceKey.ts';
import type { EnrichTask } from './task.ts';

export interface EnrichTasksDeps {
  config: Pick<Config, 'searchModels' | 'llm'>;
  db: Kysely<Database>;
  logger: Logger;
}

/** The work on the index that the environment asks of models. */
export function enrichTasks({ config, db, logger }: EnrichTasksDeps): EnrichTask[] {
  const { embeddings, questions } = config.searchModels;
  const tasks: EnrichTask[] = [];
  if (embeddings) {
    const model = createEmbeddingModel(embeddings);
    const key = spaceKeyOf(embeddings);
    tasks.push(embedTask({ db, model, key, prefix: embeddings.textPrefix }));
  }
  // A model of its own: while it is left alone here, readers still try it, and the other way round.
  const model = questions && createLanguageModel(config, { logger });
  if (questions && model) tasks.push(questionTask({ db, model, ...questions }));
  return tasks;
}
