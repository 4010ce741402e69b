import { type Request, type Response, Router } from 'express';
import { eventsRequestSchema } from '../../contract/index.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { parse } from '../../http/validate.ts';
import type { AdminDeps } from '../deps.ts';
import { toTimeRange } from '../timeRange.ts';
import { listEvents } from './store.ts';

/** The record of what happened to accounts. */
export function eventRoutes({ db }: AdminDeps): Router {
  const router = Router();
  router
    .route('/events')
    .get(async (req: Request, res: Response) => {
      const request = parse(eventsRequestSchema, req.query);
      res.json(await listEvents(db, request, toTimeRange(request)));
    })
    .all(methodNotAllowed('GET'));
  return router;
}
