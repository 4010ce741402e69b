import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { describeError, type Logger } from './logger.ts';

/** Asked every few seconds by whatever watches the server. */
const PROBES = new Set(['/healthz', '/readyz']);

/** The path without its query, which may hold the token of a link. */
function pathOf(req: { url?: string | undefined; originalUrl?: string }): string {
  return (req.originalUrl ?? req.url ?? '').split('?', 1)[0] ?? '';
}

function levelOf(_req: IncomingMessage, res: { statusCode: number }, error?: Error) {
  if (error || res.statusCode >= 500) return 'error';
  return res.statusCode >= 400 ? 'warn' : 'info';
}

/**
 * Logs each request when it is over: id, method, path, status and milliseconds. Nothing that tells
 * who asked or what: no headers, no query, no body, no address.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    wrapSerializers: false,
    serializers: {
      req: (req) => ({ id: req.id, method: req.method, path: pathOf(req) }),
      res: (res) => ({ status: res.statusCode }),
      err: describeError,
    },
    customAttributeKeys: { responseTime: 'ms' },
    customLogLevel: levelOf,
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request failed',
    autoLogging: { ignore: (req) => PROBES.has(pathOf(req)) },
  });
}
