import { createHash, timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import type { AppDeps } from '../app.ts';
import { methodNotAllowed } from '../http/errorHandler.ts';
import { ApiError } from '../http/errors.ts';
import type { Metrics } from './metrics.ts';

const WRONG = 'Send the header "Authorization: Bearer <token>" with the token of METRICS_TOKEN.';

/** Digests have one length, so that comparing takes the same time for every token. */
const digest = (token: string) => createHash('sha256').update(token).digest();

/** Lets requests pass that carry the token as their bearer token, or all when there is none. */
function requireToken(expected: string | undefined): RequestHandler {
  return (req, res, next) => {
    if (expected === undefined) return next();
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '') ?? [];
    if (timingSafeEqual(digest(token), digest(expected))) return next();
    res.setHeader('WWW-Authenticate', 'Bearer');
    throw new ApiError('metrics_token_required', { detail: WRONG });
  };
}

/** Leaves the address to whatever comes next, such as a page of the site. */
const leave: RequestHandler = (_req, _res, next) => next('router');

/** Shows metrics to whoever has the token, or to everybody who comes there when there is none. */
export function showMetrics(metrics: Metrics, token: string | undefined): RequestHandler[] {
  return [
    requireToken(token),
    async (_req, res) => {
      res.set({
        'Content-Type': metrics.contentType,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'X-Content-Type-Options': 'nosniff',
      });
      res.end(await metrics.text());
    },
  ];
}

/** `GET /metrics` on the port of the site: only with a token, and not where there is a port of its own. */
export function metricsRoutes({ config, metrics }: Pick<AppDeps, 'config' | 'metrics'>): Router {
  const { token, port } = config.metrics;
  const shown = metrics && token !== undefined && port === undefined;
  const router = Router();
  router
    .route('/metrics')
    .get(...(shown ? showMetrics(metrics, token) : [leave]))
    .all(shown ? methodNotAllowed('GET', 'HEAD') : leave);
  return router;
}
