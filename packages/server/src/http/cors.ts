import cors from 'cors';
import type { RequestHandler } from 'express';
import { STATE_HEADER } from '../auth/crossSite/carried.ts';
import { CHALLENGE_HEADER } from '../auth/crossSite/handoff/begin.ts';
import type { Config } from '../config.ts';
import { PROOF_HEADER } from '../limits/proof/requireProof.ts';

/** What any client may send. */
const USUAL = [
  'Content-Type',
  'Authorization',
  'Accept',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  PROOF_HEADER,
  'traceparent',
];

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
      allowedHeaders: [...USUAL, STATE_HEADER, CHALLENGE_HEADER],
      exposedHeaders: ['ETag', 'X-Request-Id', 'Retry-After', 'RateLimit', 'RateLimit-Policy'],
      maxAge: 600,
    }),
  ];
}
