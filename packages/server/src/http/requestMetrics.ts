import type { RequestHandler, Response } from 'express';
import { httpRequests, httpRequestsInFlight, serverErrors } from '../metrics/instruments.ts';
import { toApiError } from './errorHandler.ts';
import { contextOf } from './requestContext.ts';

const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Whoever leaves before the first word has got no status. */
function statusOf(res: Response): string {
  return res.headersSent ? String(res.statusCode) : 'aborted';
}

/** The code of an error of the server; `undefined` for every other end of a request. */
function errorOf(res: Response): string | undefined {
  if (res.err) return toApiError(res.err).code;
  return res.headersSent && res.statusCode >= 500 ? String(res.statusCode) : undefined;
}

/** Counts and times requests by method, route and status. */
export function requestMetrics(): RequestHandler {
  return (req, res, next) => {
    const method = KNOWN.has(req.method) ? req.method : 'other';
    const route = contextOf(req)?.route ?? 'unknown';
    const end = httpRequests.startTimer({ method, route });
    httpRequestsInFlight.inc();
    res.on('close', () => {
      httpRequestsInFlight.dec();
      end({ status: statusOf(res) });
      const code = errorOf(res);
      if (code) serverErrors.inc({ code, route });
    });
    next();
  };
}
