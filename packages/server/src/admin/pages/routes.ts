import { type Request, type Response, Router } from 'express';
import { adminPageListRequestSchema, adminPageSummaryRequestSchema } from '../../contract/index.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { parse } from '../../http/validate.ts';
import type { AdminDeps } from '../deps.ts';
import { toTimeRange } from '../timeRange.ts';
import { listSections } from './listSections.ts';
import { pageSummary } from './summary.ts';

/** How the sections of the docs do as answers, below `/api/v1/admin`. */
export function pageRoutes({ db }: AdminDeps): Router {
  const router = Router();
  router
    .route('/pages')
    .get(async (req: Request, res: Response) => {
      const { from, to, ...rest } = parse(adminPageListRequestSchema, req.query);
      const { list, limit, cursor, search } = rest;
      const wanted = { list, limit, cursor, search };
      res.json(await listSections(db, toTimeRange({ from, to }), wanted));
    })
    .all(methodNotAllowed('GET'));
  router
    .route('/pages/summary')
    .get(async (req: Request, res: Response) => {
      const range = toTimeRange(parse(adminPageSummaryRequestSchema, req.query));
      res.json(await pageSummary(db, range));
    })
    .all(methodNotAllowed('GET'));
  return router;
}
