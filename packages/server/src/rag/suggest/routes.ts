import { type Request, type Response, Router } from 'express';
import type { AppDeps } from '../../app.ts';
import { type SuggestionsRequest, suggestionsRequestSchema } from '../../contract/index.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { isHeld } from '../../http/etag.ts';
import { parse } from '../../http/validate.ts';
import { requestLimits } from '../../limits/limitRequests.ts';
import type { IndexReads, IndexSource } from '../indexReads.ts';
import { readMark } from '../search/catalog.ts';
import { ResponseCache } from '../search/responseCache.ts';
import { suggest } from './suggest.ts';

/** They are the same for everybody, and change with the docs. */
const CACHE_CONTROL = 'public, max-age=300';

/** What can be asked on a page, for everyone. */
export function suggestRoutes({
  reads,
  ...deps
}: Pick<AppDeps, 'auth' | 'config'> & { reads: IndexReads }): Router {
  const cache = new ResponseCache();
  const limits = requestLimits(deps);

  async function respondFrom({ db }: IndexSource, request: SuggestionsRequest) {
    const key = JSON.stringify([await readMark(db), request]);
    return cache.respond(db, key, async () => ({
      content: await suggest(db, request),
      lasts: true,
    }));
  }

  async function send(req: Request, res: Response): Promise<void> {
    const request = parse(suggestionsRequestSchema, req.query);
    const { body, etag } = await reads.read((source) => respondFrom(source, request));
    res.set({ ETag: etag, 'Cache-Control': CACHE_CONTROL });
    if (isHeld(req, etag)) res.status(304).end();
    else res.type('json').send(body);
  }

  const router = Router();
  router
    .route('/suggestions')
    .get(limits.before('select'), limits.ofReader('select'), send)
    .all(methodNotAllowed('GET'));
  return router;
}
