import { type Request, type Response, Router } from 'express';
import * as z from 'zod';
import {
  type GapDetail,
  gapChangeRequestSchema,
  gapListRequestSchema,
  gapRequestSchema,
} from '../../contract/index.ts';
import { jsonBody } from '../../http/bodies.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { ApiError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { actorOf } from '../actor.ts';
import type { AdminDeps } from '../deps.ts';
import { toTimeRange } from '../timeRange.ts';
import { changeState } from './changeState.ts';
import { readGap } from './detail.ts';
import { listGaps } from './list.ts';

type GapRequest = Request<{ id: string }>;

function unknownGap(): ApiError {
  return new ApiError('not_found', { detail: 'There is no such gap.' });
}

async function detailOf({ db }: AdminDeps, req: GapRequest): Promise<GapDetail> {
  const range = toTimeRange(parse(gapRequestSchema, req.query));
  const { success, data: id } = z.uuid().safeParse(req.params.id);
  const gap = success ? await readGap(db, id, range) : undefined;
  if (!gap) throw unknownGap();
  return gap;
}

async function change(deps: AdminDeps, req: GapRequest): Promise<GapDetail> {
  const { state } = parse(gapChangeRequestSchema, req.body);
  // Before anything is changed: whoever gets an answer can show it.
  const { id } = await detailOf(deps, req);
  await changeState(deps.db, id, { state, userId: actorOf(req) });
  return detailOf(deps, req);
}

/** What the docs lack, below `/api/v1/admin`. */
export function gapRoutes(deps: AdminDeps): Router {
  const router = Router();
  router
    .route('/gaps')
    .get(async (req: Request, res: Response) => {
      const request = parse(gapListRequestSchema, req.query);
      // What was asked a moment ago is there when the page is opened the next time.
      deps.enricher?.wake();
      res.json(await listGaps(deps.db, request, toTimeRange(request)));
    })
    .all(methodNotAllowed('GET'));
  router
    .route('/gaps/:id')
    .get(async (req: GapRequest, res: Response) => {
      res.json(await detailOf(deps, req));
    })
    .patch(jsonBody(), async (req: GapRequest, res: Response) => {
      res.json(await change(deps, req));
    })
    .all(methodNotAllowed('GET', 'PATCH'));
  return router;
}
