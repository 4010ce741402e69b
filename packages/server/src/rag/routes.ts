import { type Request, type Response, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { readerMiddleware, readerOf } from '../auth/middleware.ts';
import { queryRequestSchema } from '../contract/index.ts';
import { jsonBody } from '../http/bodies.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import { parse } from '../http/validate.ts';
import { answerQuestion } from './answer/answer.ts';
import { streamAnswer } from './answer/streamAnswer.ts';
import { createRecords, type Records } from './conversations/records.ts';
import { talkRoutes } from './conversations/routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { ingestRoutes } from './ingest/routes.ts';
import { selectRoutes } from './search/routes.ts';
import { createSearch, type Search } from './search/search.ts';
import { createSearchParts } from './search/searchParts.ts';

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';

interface Asking {
  search: Search;
  records: Records;
}

async function query({ search, records }: Asking, req: Request, res: Response): Promise<void> {
  const type = req.accepts([JSON_TYPE, STREAM_TYPE]);
  if (!type) throw new ApiError('not_acceptable');
  const request = parse(queryRequestSchema, req.body);
  const reader = readerOf(req);
  const opened = await records.open(reader, request);
  const { response, retrieved } = await answerQuestion(search, request, opened.turns);
  const feedbackToken = opened.feedbackTokenOf(request.question, response);
  const answer = { ...response, conversationId: opened.conversationId, feedbackToken };
  res.vary('Accept');
  if (type === STREAM_TYPE) await streamAnswer(res, answer);
  else res.set('Cache-Control', 'no-store').json(answer);
  records.keep({ reader, opened, request, response, retrieved });
}

/**
 * Asking, selecting and taking manifests, and what is kept of questions, below `/api/v1`. Asking and
 * selecting are for everyone: whatever is wrong with a session, a token or the tables of accounts, a
 * reader is then anonymous.
 *
 * Mount it before a body parser: it parses its own bodies, since a manifest may be large.
 */
export function ragRoutes(
  deps: Pick<AppDeps, 'auth' | 'config' | 'db' | 'logger' | 'rerank' | 'enricher'>,
): Router {
  const search = createSearch(deps.db, createSearchParts(deps));
  const asking = { search, records: createRecords(deps) };
  const { optionalUser } = readerMiddleware(deps);
  const router = Router();
  router.use(ingestRoutes(deps), talkRoutes(deps), feedbackRoutes(deps));
  router.use(selectRoutes({ db: deps.db, search }));
  router
    .route('/query')
    .post(optionalUser, jsonBody(), (req: Request, res: Response) => query(asking, req, res))
    .all(methodNotAllowed('POST'));
  return router;
}
