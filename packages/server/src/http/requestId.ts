import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

const WELL_FORMED = /^[\w.-]{8,64}$/;

/**
 * Gives every request an id, which names it in the log, in `X-Request-Id` and in problem documents.
 * A trusted proxy may bring its own, so that both logs can be joined.
 */
export function requestId(): RequestHandler {
  return (req, res, next) => {
    const given = req.get('x-request-id');
    const trusted = req.app.get('trust proxy fn')(req.socket.remoteAddress, 0);
    req.id = trusted && given && WELL_FORMED.test(given) ? given : randomUUID();
    res.setHeader('X-Request-Id', req.id);
    next();
  };
}
