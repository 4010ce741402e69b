import type { Request, RequestHandler } from 'express';
import type { AuthService } from '../auth/authService.ts';
import { bearerToken, sessionCookie } from '../auth/reader/identify.ts';
import { readerOf } from '../auth/reader/reader.ts';
import type { LimitConfig, Limited, MinuteLimits } from '../configLimits.ts';
import { clientIpOf } from '../http/clientIp.ts';
import { limiterDecisions } from '../metrics/instruments.ts';
import { limitKeys } from './keys.ts';
import { notePressure } from './pressure.ts';
import { type Holder, take } from './take.ts';
import type { Rule } from './windows.ts';

/** What the limits of requests work with. */
export interface LimitsDeps {
  auth: Pick<AuthService, 'limiter' | 'sign'>;
  config: { limits: Pick<LimitConfig, 'minute'> };
}

const MINUTE = 60;

/** A holder, unless there is no limit for them. */
const holder = (name: keyof MinuteLimits, key: string, points: number): Holder[] =>
  points > 0 ? [{ name, key, rule: { points, seconds: MINUTE } }] : [];

/**
 * Who asks: the reader, where a guard has found one, else what a session or a token is sent in.
 * Nobody can use up the requests of another without holding the same.
 */
function readerIn(req: Request): string | undefined {
  const credential = bearerToken(req) ?? sessionCookie(req);
  return readerOf(req)?.id ?? credential;
}

/**
 * The limits of requests: a client is told of each in the headers `RateLimit` and
 * `RateLimit-Policy`, and when to come back in `Retry-After`.
 *
 * @example
 * const limits = requestLimits(deps);
 * router.post('/feedback', limits.before('feedback'), optionalUser, limits.ofReader('feedback'), rate);
 */
export function requestLimits({ auth, config }: LimitsDeps) {
  const { limiter } = auth;
  const { minute } = config.limits;
  const keys = limitKeys(auth.sign);
  return {
    /**
     * Of an address, and of all together: before anything is read or looked up.
     *
     * @param peek only looks whether all together are over theirs: see `ofReaderAndAll`
     */
    before(name: Limited, { peek = false } = {}): RequestHandler {
      const { address, all } = minute[name];
      const ofAll = holder('all', keys.all(name), all).map((one) => ({ ...one, peek }));
      return async (req, res, next) => {
        const ofAddress = holder('address', keys.address(name, clientIpOf(req) ?? ''), address);
        const told = await take(limiter, res, name, [...ofAddress, ...ofAll]);
        notePressure(req, told);
        limiterDecisions.inc({ limit: name, decision: 'allowed' });
        next();
      };
    },
    /** Of a reader, behind the guard that finds out who asks. */
    ofReader(name: Limited): RequestHandler {
      const { reader } = minute[name];
      return async (req, res, next) => {
        const who = readerIn(req);
        if (who) await take(limiter, res, name, holder('reader', keys.reader(name, who), reader));
        next();
      };
    },
    /**
     * Of a reader and of all together, once a request has proven that it is meant: without a proof
     * of work that is asked for, nobody uses up what is left for all.
     */
    ofReaderAndAll(name: Limited): RequestHandler {
      const { reader, all } = minute[name];
      const ofAll = holder('all', keys.all(name), all);
      return async (req, res, next) => {
        const who = readerIn(req);
        const own = who ? holder('reader', keys.reader(name, who), reader) : [];
        await take(limiter, res, name, [...own, ...ofAll]);
        next();
      };
    },
    /** Of an address, for a route that is nothing of its own to set. */
    fixed(name: string, rule: Rule): RequestHandler {
      return async (req, res, next) => {
        const key = keys.address(name, clientIpOf(req) ?? '');
        await take(limiter, res, name, [{ name: 'address', key, rule }]);
        limiterDecisions.inc({ limit: name, decision: 'allowed' });
        next();
      };
    },
  };
}
