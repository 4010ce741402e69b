import type { RequestHandler } from 'express';
import { clientIpOf } from './clientIp.ts';
import { ApiError } from './errors.ts';

/** Addresses that are remembered at most; beyond that the oldest are forgotten. */
const REMEMBERED = 10_000;

/**
 * At most `max` requests in `seconds` from one address, counted in this process: for routes that
 * cost some computing and store nothing.
 *
 * @example
 * router.post('/password-strength', limit({ max: 60, seconds: 10 }), handler);
 */
export function limit({ max, seconds }: { max: number; seconds: number }): RequestHandler {
  const windows = new Map<string, { count: number; until: number }>();
  return (req, res, next) => {
    const now = Date.now();
    const address = clientIpOf(req) ?? '';
    const found = windows.get(address);
    const window = found && found.until > now ? found : { count: 0, until: now + seconds * 1000 };
    window.count += 1;
    windows.delete(address);
    windows.set(address, window);
    if (windows.size > REMEMBERED) windows.delete(windows.keys().next().value ?? '');
    if (window.count <= max) return next();
    res.setHeader('Retry-After', Math.ceil((window.until - now) / 1000));
    throw new ApiError('too_many_requests');
  };
}
