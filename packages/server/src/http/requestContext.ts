import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { type RequestContext, runForRequest } from '../tracing/context.ts';
import { parseTraceparent } from '../tracing/traceparent.ts';
import { tracingNow } from '../tracing/tracing.ts';
import { isProbe, type RoutePattern } from './routePattern.ts';

/** A request, as logs, metrics and traces tell of it. */
export interface NamedRequest extends RequestContext {
  route: string;
  /** The address without its query. Of pages only it may be told. */
  path: string;
}

const contexts = new WeakMap<IncomingMessage, NamedRequest>();

/** Of a request that {@link requestContext} has seen. */
export const contextOf = (req: IncomingMessage): NamedRequest | undefined => contexts.get(req);

/** 16 bytes, of which Node makes many at once for an UUID: asked for alone, they take a system call. */
const newTraceId = () => randomUUID().replaceAll('-', '');

function newContext(req: Request, patternOf: RoutePattern): NamedRequest {
  const path = req.originalUrl.split('?', 1)[0] ?? '';
  const route = patternOf(path);
  const requestId = String(req.id);
  const parent = parseTraceparent(req.get('traceparent'));
  const trusted = req.app.get('trust proxy fn')(req.socket.remoteAddress, 0) === true;
  const tracing = isProbe(route) ? undefined : tracingNow();
  const span = tracing?.request(`${req.method} ${route}`, { parent, trusted });
  const traceId = span?.spanContext().traceId ?? parent?.traceId ?? newTraceId();
  return { requestId, traceId, span, route, path };
}

/**
 * Gives every request a trace id, that of its `traceparent` if there is one, and a span while traces
 * are made. Whatever is done for it, and every line of the log that is written meanwhile, knows them.
 */
export function requestContext(patternOf: RoutePattern): RequestHandler {
  return (req, res, next) => {
    const context = newContext(req, patternOf);
    contexts.set(req, context);
    const { span, route } = context;
    if (span) {
      span.setAttributes({ 'http.request.method': req.method, 'http.route': route });
      res.on('close', () => {
        span.setAttribute('http.response.status_code', res.statusCode);
        // SpanStatusCode.ERROR: only what is the server's fault.
        if (res.statusCode >= 500) span.setStatus({ code: 2 });
        span.end();
      });
    }
    runForRequest(context, next);
  };
}
