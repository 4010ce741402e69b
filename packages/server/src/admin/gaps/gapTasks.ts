import type { AppDeps } from '../../app.ts';
import { createBudget } from '../../rag/budget/budget.ts';
import type { EnrichTask } from '../../rag/enrich/task.ts';
import { createLanguageModel } from '../../rag/models/createLanguageModel.ts';
import { createSearch } from '../../rag/search/search.ts';
import { createSearchParts } from '../../rag/search/searchParts.ts';
import { againTask } from './againTask.ts';
import { groupTask } from './groupTask.ts';
import { titleTask } from './titleTask.ts';
import { questionVectors } from './vectors.ts';

export type GapTasksDeps = Pick<AppDeps, 'config' | 'db' | 'logger' | 'rerank'>;

/** The work in the background on what the docs lack. */
export function gapTasks(deps: GapTasksDeps): EnrichTask[] {
  const { config, db, logger } = deps;
  const vectors = questionVectors(config.searchModels.embeddings, logger);
  // A search of its own: that of readers counts what they ask.
  const search = createSearch(db, createSearchParts(deps));
  const tasks = [groupTask({ db, vectors }), againTask({ db, search })];
  const model = createLanguageModel(config, { logger });
  if (!config.llm || !model) return tasks;
  const budget = createBudget(db, config.llm.budgets);
  return [...tasks, titleTask({ db, model, budget })];
}
