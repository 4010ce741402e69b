import { type RequestHandler, Router } from 'express';
import { readerMiddleware } from '../auth/middleware.ts';
import type { AdminDeps } from './deps.ts';
import { engagementRoutes } from './engagement/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { gapRoutes } from './gaps/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { privacyReportRoutes } from './privacyReport/routes.ts';
import { questionRoutes } from './questions/routes.ts';
import { systemRoutes } from './system/routes.ts';

/** The parts of the operator's area, each with its paths as they are seen from `/api/v1/admin`. */
const PARTS: readonly ((deps: AdminDeps) => Router)[] = [
  // One line each.
  eventRoutes,
  gapRoutes,
  pageRoutes,
  engagementRoutes,
  peopleRoutes,
  privacyReportRoutes,
  questionRoutes,
  systemRoutes,
];

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * What the operator sees and does, below `/api/v1/admin`: for administrators only. Routes that take a
 * body read it themselves, so that who asks is looked at before.
 */
export function adminRoutes(deps: AdminDeps): Router {
  const { requireRole } = readerMiddleware(deps);
  const router = Router();
  router.use(noStore, requireRole('admin'));
  for (const part of PARTS) router.use(part(deps));
  return router;
}
