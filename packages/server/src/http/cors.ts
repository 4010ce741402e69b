import cors from 'cors';
import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';

/**
 * Lets pages of the trusted origins, and no others, read answers and send credentials. Better Auth
 * checks the origin of writes against the same list.
 */
export function apiCors(config: Pick<Config, 'trustedOrigins'>): RequestHandler[] {
  const trusted = new Set(config.trustedOrigins);
  return [
    (_req, res, next) => {
      res.vary('Origin');
      next();
    },
    cors({
      origin: (origin, done) => done(null, origin !== undefined && trusted.has(origin)),
      credentials: true,
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowedHeaders: [
        'Content-Type',
        'Authorization',
        'Accept',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
      ],
      exposedHeaders: ['ETag', 'X-Request-Id'],
      maxAge: 600,
    }),
  ];
}
