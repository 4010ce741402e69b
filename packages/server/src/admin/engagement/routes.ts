import { type Request, type Response, Router } from 'express';
import { engagementRequestSchema } from '../../contract/index.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { parse } from '../../http/validate.ts';
import type { AdminDeps } from '../deps.ts';
import { toTimeRange } from '../timeRange.ts';
import { readEngagement } from './service.ts';

/** How a site is used by those who have accounts: `/api/v1/admin/engagement`. */
export function engagementRoutes(deps: AdminDeps): Router {
  const router = Router();
  router
    .route('/engagement')
    .get(async (req: Request, res: Response) => {
      const range = toTimeRange(parse(engagementRequestSchema, req.query));
      // What this server has counted just now is part of today.
      await deps.counts?.flush();
      res.json(await readEngagement(deps, range));
    })
    .all(methodNotAllowed('GET'));
  return router;
}
