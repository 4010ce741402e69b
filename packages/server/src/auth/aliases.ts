import type { RequestHandler } from 'express';

/** The short paths, by method and path, and what they stand for. */
const ALIASES: Record<string, string> = {
  'POST /auth/signup': '/api/auth/sign-up/email',
  'POST /auth/signin': '/api/auth/sign-in/email',
  'POST /auth/signout': '/api/auth/sign-out',
  'GET /auth/session': '/api/auth/get-session',
};

/** The short paths themselves. */
export const ALIAS_PATHS = Object.keys(ALIASES).map((alias) => alias.replace(/^\w+ /, ''));

/**
 * `POST /auth/signup`, `POST /auth/signin`, `POST /auth/signout` and `GET /auth/session`: other
 * names of four routes below `/api/auth`. The request is renamed before anything has looked at it,
 * so that it meets the same checks and the same handler. Every other path below `/auth` stays with
 * the site, which has its pages there.
 *
 * A browser on another origin asks first whether it may send the request: that question is renamed
 * with it.
 */
export function authAliases(): RequestHandler {
  return (req, _res, next) => {
    const asked = req.get('access-control-request-method');
    const method = req.method === 'OPTIONS' && asked ? asked : req.method;
    const target = ALIASES[`${method} ${req.path}`];
    if (target) {
      req.url = target + req.url.slice(req.path.length);
      // Better Auth's adapter reads the address from here.
      req.originalUrl = req.url;
    }
    next();
  };
}
