import { toNodeHandler } from 'better-auth/node';
import { type RequestHandler, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { declaredBodyLimit } from '../http/bodies.ts';
import { signInGate } from './signInGate.ts';

/** Answers about sessions belong to one reader: no cache may keep them. Keys are public. */
const noStore: RequestHandler = (req, res, next) => {
  if (req.path !== '/jwks') res.setHeader('Cache-Control', 'no-store');
  next();
};

/** What is only looked at, such as the session by each page, has limits by path alone. */
const whenPosted =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) =>
    req.method === 'POST' ? handler(req, res, next) : next();

/**
 * Better Auth, for `/api/auth`. It stands before the body parsers, because its handler reads the
 * stream itself, and so the limit on bodies is held by their declared length.
 */
export function authRoutes(deps: Pick<AppDeps, 'auth' | 'config'>): Router {
  const router = Router();
  router.use(noStore, declaredBodyLimit(), ...signInGate(deps).map(whenPosted));
  router.all('/*splat', toNodeHandler(deps.auth));
  return router;
}
