import { type Request, type Response, Router } from 'express';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import type { AdminDeps } from '../deps.ts';
import { privacyReport } from './report.ts';

/** The report about what is stored of readers. */
export function privacyReportRoutes({ db, config }: AdminDeps): Router {
  const router = Router();
  router
    .route('/privacy-report')
    .get(async (_req: Request, res: Response) => {
      res.json(await privacyReport(db, config));
    })
    .all(methodNotAllowed('GET'));
  return router;
}
