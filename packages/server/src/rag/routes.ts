import { type Request, type Response, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { queryRequestSchema } from '../contract/index.ts';
import { jsonBody } from '../http/bodies.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import { parse } from '../http/validate.ts';
import { answerQuestion } from './answer/answer.ts';
import { streamAnswer } from './answer/streamAnswer.ts';
import { ingestRoutes } from './ingest/routes.ts';
import { selectRoutes } from './search/routes.ts';
import { createSearch, type Search } from './search/search.ts';

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';

async function query(search: Search, req: Request, res: Response): Promise<void> {
  const type = req.accepts([JSON_TYPE, STREAM_TYPE]);
  if (!type) throw new ApiError('not_acceptable');
  const answer = await answerQuestion(search, parse(queryRequestSchema, req.body));
  res.vary('Accept');
  if (type === STREAM_TYPE) await streamAnswer(res, answer);
  else res.set('Cache-Control', 'no-store').json(answer);
}

/**
 * Asking, selecting and taking manifests, below `/api/v1`. Asking and selecting are for everyone:
 * nothing here reads a session, a token or a table of accounts.
 *
 * Mount it before a body parser: it parses its own bodies, since a manifest may be large.
 */
export function ragRoutes(deps: Pick<AppDeps, 'config' | 'db' | 'logger'>): Router {
  const search = createSearch(deps.db);
  const router = Router();
  router.use(ingestRoutes(deps));
  router.use(selectRoutes({ db: deps.db, search }));
  router
    .route('/query')
    .post(jsonBody(), (req, res) => query(search, req, res))
    .all(methodNotAllowed('POST'));
  return router;
}
