import { Router } from 'express';
import type { AppDeps } from '../../app.ts';
import { methodNotAllowed } from '../../http/errorHandler.ts';
import { requestLimits } from '../limitRequests.ts';
import type { Proofs } from './proofs.ts';

/** Making one takes a millisecond of computing. */
const CHALLENGE_LIMIT = { points: 240, seconds: 60 };

/** `GET /challenge`: a proof of work to do, for whoever is asked for one. */
export function challengeRoutes(deps: Pick<AppDeps, 'auth' | 'config'>, proofs: Proofs): Router {
  const limits = requestLimits(deps);
  const router = Router();
  router
    .route('/challenge')
    .get(limits.fixed('challenge', CHALLENGE_LIMIT), async (_req, res) => {
      res.set('Cache-Control', 'no-store').json(await proofs.challenge());
    })
    .all(methodNotAllowed('GET'));
  return router;
}
