import { toNodeHandler } from 'better-auth/node';
import { type RequestHandler, Router } from 'express';
import { declaredBodyLimit } from '../http/bodies.ts';
import type { AuthService } from './authService.ts';

/** Answers about sessions belong to one reader: no cache may keep them. Keys are public. */
const noStore: RequestHandler = (req, res, next) => {
  if (req.path !== '/jwks') res.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * Better Auth, for `/api/auth`. It stands before the body parsers, because its handler reads the
 * stream itself, and so the limit on bodies is held by their declared length.
 */
export function authRoutes({ auth }: { auth: AuthService }): Router {
  const router = Router();
  router.use(noStore, declaredBodyLimit());
  router.all('/*splat', toNodeHandler(auth));
  return router;
}
