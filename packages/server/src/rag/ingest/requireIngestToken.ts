import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { ApiError } from '../../http/errors.ts';

const NOT_CONFIGURED =
  'This server takes no manifests: set INGEST_TOKEN where it runs, and send the same token.';
const WRONG = 'Send the header "Authorization: Bearer <token>" with the token of INGEST_TOKEN.';

/** Digests have one length, so that comparing takes the same time for every token. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Lets requests pass that carry the ingest token as their bearer token. */
export function requireIngestToken(expected: string | undefined): RequestHandler {
  return (req, res, next) => {
    if (expected === undefined) throw new ApiError('forbidden', { detail: NOT_CONFIGURED });
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '') ?? [];
    if (timingSafeEqual(digest(token), digest(expected))) return next();
    res.setHeader('WWW-Authenticate', 'Bearer');
    throw new ApiError('ingest_token_required', { detail: WRONG });
  };
}
