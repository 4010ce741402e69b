import type { Request } from 'express';
import type { Config } from '../../config.ts';
import { ApiError } from '../../http/errors.ts';

/** Methods that change nothing: a link may send them. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that would change something and that a page of a foreign site may have sent: a
 * browser adds the cookie by itself, but it also says where the page came from. Better Auth checks
 * its own routes in the same way and against the same list.
 *
 * @throws {ApiError} `untrusted_origin`, also when the request names no origin
 */
export function assertTrustedOrigin(req: Request, config: Pick<Config, 'trustedOrigins'>): void {
  if (SAFE.has(req.method)) return;
  const origin = req.get('origin');
  if (origin !== undefined && config.trustedOrigins.includes(origin)) return;
  throw new ApiError('untrusted_origin', {
    detail: origin
      ? `The origin ${origin.slice(0, 200)} is not among BETTER_AUTH_TRUSTED_ORIGINS.`
      : 'A request with a session cookie names the origin of its page.',
  });
}
