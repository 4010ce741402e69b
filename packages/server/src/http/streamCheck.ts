import { Router } from 'express';
import { type LimitsDeps, requestLimits } from '../limits/limitRequests.ts';
import { methodNotAllowed } from './errorHandler.ts';

/** Between the two events, in milliseconds: longer than any way through the internet takes. */
const PAUSE_MS = 2_000;

/** Each holds a connection for the pause. */
const LIMIT = { points: 10, seconds: 60 };

/** As answers have them that are streamed. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

/** The events, in their order. */
export const STREAMED = {
  first: 'data: {"event":"first"}\n\n',
  last: 'data: {"event":"last"}\n\n',
};

/**
 * `/stream-check` below `/api/v1`: two events with a pause between them. Whoever gets both at once has
 * something before the server that gathers its answers.
 */
export function streamCheckRoutes(deps: LimitsDeps): Router {
  const limits = requestLimits(deps);
  const router = Router();
  router
    .route('/stream-check')
    .get(limits.fixed('stream-check', LIMIT), (_req, res) => {
      res.writeHead(200, HEADERS).write(STREAMED.first);
      const timer = setTimeout(() => res.end(STREAMED.last), PAUSE_MS);
      res.on('close', () => clearTimeout(timer));
    })
    .all(methodNotAllowed('GET'));
  return router;
}
