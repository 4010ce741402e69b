import { Router } from 'express';
import type { AppDeps } from '../app.ts';
import { limitKeys } from '../limits/keys.ts';
import { createProofs } from '../limits/proof/proofs.ts';
import { challengeRoutes } from '../limits/proof/routes.ts';
import { createAnswerer } from './answer/answerer.ts';
import { createBudget } from './budget/budget.ts';
import { createRecords } from './conversations/records.ts';
import { talkRoutes } from './conversations/routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { createIndexReads } from './indexReads.ts';
import { ingestRoutes } from './ingest/routes.ts';
import { createLanguageModel } from './models/createLanguageModel.ts';
import { observedAnswerer, observedSearch } from './observed.ts';
import { createOnce } from './query/once.ts';
import { queryRoute } from './query/queryRoute.ts';
import type { PageReader } from './search/readPage.ts';
import { createRewriter } from './search/rewrite.ts';
import { selectRoutes } from './search/routes.ts';
import { suggestRoutes } from './suggest/routes.ts';

export type RagDeps = Pick<
  AppDeps,
  'auth' | 'config' | 'db' | 'logger' | 'rerank' | 'enricher' | 'replica'
>;

/** Seconds that an answer takes at most, beside the model's own. */
const ANSWER_SECONDS = 60;

/** What asks a language model; without one, answers are quoted and follow-ups carry terms. */
function modelUsers({ config, db, logger }: RagDeps) {
  const model = createLanguageModel(config, { logger });
  const budget = config.llm && createBudget(db, config.llm.budgets);
  const rewriting = config.searchModels.rewrite ? model : undefined;
  return {
    writing: model && { db, config, logger, model, budget },
    rewrite: createRewriter({ model: rewriting, budget, logger }),
  };
}

/**
 * Asking, selecting and taking manifests, and what is kept of questions, below `/api/v1`. Asking and
 * selecting are for everyone: whatever is wrong with a session, a token or the tables of accounts, a
 * reader is then anonymous.
 *
 * Mount it before a body parser: it parses its own bodies, since a manifest may be large.
 */
export function ragRoutes(deps: RagDeps): Router {
  const reads = createIndexReads(deps);
  const search = observedSearch((request) => reads.read((source) => source.search(request)));
  const readPage: PageReader = (...page) => reads.read((source) => source.readPage(...page));
  const { writing, rewrite } = modelUsers(deps);
  const answer = observedAnswerer(createAnswerer({ search, readPage, writing }));
  const slowest = (deps.config.llm?.deadlines.total ?? 0) / 1000;
  const once = createOnce(deps.db, 2 * slowest + ANSWER_SECONDS);
  const { sign, limiter } = deps.auth;
  const proofs = createProofs({ sign, limiter, keys: limitKeys(sign) });
  const router = Router();
  router.use(ingestRoutes(deps), talkRoutes(deps), feedbackRoutes(deps));
  router.use(selectRoutes({ ...deps, reads }), suggestRoutes({ ...deps, reads }));
  router.use(challengeRoutes(deps, proofs));
  router.use(queryRoute({ ...deps, answer, once, rewrite, proofs, records: createRecords(deps) }));
  return router;
}
