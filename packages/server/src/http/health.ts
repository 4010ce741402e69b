import { Router } from 'express';
import { methodNotAllowed } from './errorHandler.ts';
import { ApiError } from './errors.ts';
import { createReadiness, type ReadinessDeps } from './readiness.ts';

export interface HealthDeps extends ReadinessDeps {
  /** Set once the process has been told to stop. */
  lifecycle: { stopping: boolean };
}

/**
 * `/healthz`: the process runs and answers. `/readyz`: it can do its work, so requests may be sent
 * to it; 503 while the database is away or lacks migrations, and from the moment it was told to stop.
 */
export function healthRoutes({ lifecycle, ...deps }: HealthDeps): Router {
  const ready = createReadiness(deps);
  const router = Router();
  router.use(['/healthz', '/readyz'], (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  const get = methodNotAllowed('GET', 'HEAD');
  router
    .route('/healthz')
    .get((_req, res) => void res.json({ status: 'ok' }))
    .all(get);
  router
    .route('/readyz')
    .get(async (_req, res) => {
      if (lifecycle.stopping) throw new ApiError('shutting_down');
      res.json(await ready());
    })
    .all(get);
  return router;
}
