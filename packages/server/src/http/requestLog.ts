import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { describeError, type Logger } from './logger.ts';
import { contextOf } from './requestContext.ts';
import { isProbe, isSite } from './routePattern.ts';

const routeOf = (req: IncomingMessage) => contextOf(req)?.route ?? '';

function levelOf(_req: IncomingMessage, res: { statusCode: number }, error?: Error) {
  if (error || res.statusCode >= 500) return 'error';
  return res.statusCode >= 400 ? 'warn' : 'info';
}

/** The address of a page that is there. One that is not may be anything that a client sent. */
function pageOf(req: IncomingMessage, res: { statusCode: number }): { page?: string } {
  const { route = '', path } = contextOf(req) ?? {};
  return isSite(route) && path && res.statusCode < 400 ? { page: path } : {};
}

/** By the request and not by where this runs: an answer ends after the request has been left. */
function idsOf(req: IncomingMessage) {
  const { requestId, traceId } = contextOf(req) ?? {};
  return { requestId, traceId };
}

/**
 * Logs each request when it is over: ids, method, route, status and milliseconds. Nothing that tells
 * who asked or what: no headers, no query, no body, no network address, and no path but of pages.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    wrapSerializers: false,
    serializers: {
      req: (req) => ({ method: req.method, route: routeOf(req) }),
      res: (res) => ({ status: res.statusCode }),
      err: describeError,
    },
    customAttributeKeys: { responseTime: 'ms' },
    customLogLevel: levelOf,
    customSuccessObject: (req, res, value) => ({ ...idsOf(req), ...pageOf(req, res), ...value }),
    customErrorObject: (req, _res, _error, value) => ({ ...idsOf(req), ...value }),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request failed',
    autoLogging: { ignore: (req) => isProbe(routeOf(req)) },
  });
}
