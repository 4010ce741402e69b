import { type Request, type Response, Router } from 'express';
import type * as z from 'zod';
import type { AppDeps } from '../../app.ts';
import { selectRequestSchema } from '../../contract/index.ts';
import { jsonBody } from '../../http/bodies.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { isHeld } from '../../http/etag.ts';
import { parse } from '../../http/validate.ts';
import { requestLimits } from '../../limits/limitRequests.ts';
import type { IndexReads, IndexSource } from '../indexReads.ts';
import { observedSearch } from '../observed.ts';
import { readMark } from './catalog.ts';
import { type KeptResponse, ResponseCache } from './responseCache.ts';
import { selectSections } from './selectSections.ts';

/** So long a browser may repeat an answer without asking again. */
const CACHE_CONTROL = 'private, max-age=30';

function listOf(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value];
}

/** The request that an address stands for: `?query=install&limit=5&tag=a&tag=b`. */
function fromAddress({ query: given }: Request): unknown {
  const { limit, prefix, version, locale, tag, plugin, ...rest } = given;
  const flags: Record<string, unknown> = { true: true, false: false };
  const filters = { version, locale, tags: listOf(tag), plugins: listOf(plugin) };
  const used = Object.entries(filters).filter(([, value]) => value !== undefined);
  return {
    ...rest,
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(prefix !== undefined && { prefix: flags[String(prefix)] ?? prefix }),
    ...(used.length > 0 && { filters: Object.fromEntries(used) }),
  };
}

type Deps = Pick<AppDeps, 'auth' | 'config'> & { reads: IndexReads };

/**
 * Searching, for everyone. POST takes what does not fit into an address and changes nothing: like
 * GET it answers 304 to a client that holds the response.
 */
export function selectRoutes({ reads, ...deps }: Deps): Router {
  const cache = new ResponseCache();
  const limits = requestLimits(deps);
  const limited = [limits.before('select'), limits.ofReader('select')];

  async function respondFrom(
    { db, search }: IndexSource,
    request: z.output<typeof selectRequestSchema>,
  ): Promise<KeptResponse> {
    const key = JSON.stringify([await readMark(db), request]);
    return cache.respond(db, key, async () => {
      const content = await selectSections(observedSearch(search), request);
      // What was found while a model was away is not what will be found when it is back.
      return { content, lasts: !content.search.degraded };
    });
  }

  async function send(req: Request, res: Response, given: unknown): Promise<void> {
    const request = parse(selectRequestSchema, given);
    const { body, etag } = await reads.read((source) => respondFrom(source, request));
    res.set({ ETag: etag, 'Cache-Control': CACHE_CONTROL });
    if (isHeld(req, etag)) res.status(304).end();
    else res.type('json').send(body);
  }

  const router = Router();
  router
    .route('/select')
    .get(...limited, (req: Request, res: Response) => send(req, res, fromAddress(req)))
    .post(...limited, jsonBody(), (req: Request, res: Response) => send(req, res, req.body))
    .all(methodNotAllowed('GET', 'POST'));
  return router;
}
