import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { readerMiddleware } from '../auth/middleware.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { peopleRoutes } from './people/routes.ts';
import { privacyReport } from './privacyReport.ts';

type Deps = Pick<AppDeps, 'auth' | 'db' | 'config' | 'logger' | 'mailer' | 'enricher'>;

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/** What the operator sees, below `/api/v1/admin`: for administrators only. */
export function adminRoutes(deps: Deps): Router {
  const { requireRole } = readerMiddleware(deps);
  const router = Router();
  router.use(noStore, requireRole('admin'));
  router.use(peopleRoutes(deps));
  router
    .route('/privacy-report')
    .get(async (_req: Request, res: Response) => {
      res.json(await privacyReport(deps.db, deps.config));
    })
    .all(methodNotAllowed('GET'));
  return router;
}
