import { randomUUID } from 'node:crypto';
import { createRateLimitKey, normalizeIP } from '@better-auth/core/utils/ip';
import type { Request, RequestHandler, Response } from 'express';
import type { AppDeps } from '../app.ts';
import type { Limited } from '../configLimits.ts';
import { apiCors } from '../http/cors.ts';
import { ApiError, toProblem } from '../http/errors.ts';
import { limiterDecisions } from '../metrics/instruments.ts';
import { authKey } from './authStorage.ts';
import { createHoldBack } from './holdBack.ts';
import { type LimitKeys, limitKeys } from './keys.ts';
import type { Limiter, Refusals } from './limiter.ts';

/** Refusals of an address in one count after which it is no person who has not noticed. */
const ENOUGH = 50;

/** Places whose keys are remembered: a key is a keyed hash, which costs more than all else here. */
const REMEMBERED = 1_000;

const AUTH = '/api/auth';
const API = '/api/v1/';

/** What is limited at an address of the API, as the routes say it. */
function limitedAt({ method, path }: Request): Limited | undefined {
  if (path.startsWith(`${AUTH}/`)) return method === 'POST' ? 'auth' : undefined;
  const name = path.startsWith(API) ? path.slice(API.length) : '';
  if (name === 'query' || name === 'feedback') return method === 'POST' ? name : undefined;
  if (name === 'select' || name === 'suggestions') return 'select';
  return name === 'index' && method === 'PUT' ? 'ingest' : undefined;
}

/** Made once: an error looks at the stack, which takes as long as all the rest. */
const PROBLEM = toProblem(new ApiError('too_many_requests'));

/** The least that a client has to be told, written at once. */
function refuse(res: Response, left: number): void {
  const id = randomUUID();
  const body = JSON.stringify({ ...PROBLEM, requestId: id });
  res.writeHead(429, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Retry-After': Math.max(1, Math.ceil(left / 1000)),
    'X-Request-Id': id,
  });
  res.end(body);
}

/** Under what an address is counted: for the route, and by Better Auth for the path. */
function keysAt(keys: LimitKeys, limit: Limited, address: string, path: string): string[] {
  const ofRoute = keys.address(limit, address);
  if (limit !== 'auth') return [ofRoute];
  const ofPath = createRateLimitKey(normalizeIP(address), path.slice(AUTH.length));
  return [ofRoute, keys.other(authKey(ofPath))];
}

/** Makes what says how often an address was refused at a path. */
function createLooks(limiter: Limiter, keys: LimitKeys) {
  const known = new Map<string, string[]>();

  function remembered(limit: Limited, address: string, path: string): string[] {
    const place = `${limit === 'auth' ? path : limit} ${address}`;
    const found = known.get(place) ?? keysAt(keys, limit, address, path);
    // Behind all others: what is in use is not forgotten.
    known.delete(place);
    known.set(place, found);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
    return found;
  }

  return (limit: Limited, { ip, path }: Request): Refusals | undefined =>
    remembered(limit, ip ?? '', path)
      .map((key) => limiter.refusals(key))
      .find(({ times }) => times >= ENOUGH);
}

/**
 * Answers an address that goes on and on after its limit in front of everything else, and late. A
 * refusal by the route costs as much as a page: ids, headers, a line in the log. Here it costs a look
 * at a map, and each connection of a flood gets one in a second.
 *
 * Who has been refused less often is answered by the route, with all that a client is told of limits.
 */
export function refusePersistent({
  auth,
  config,
}: Pick<AppDeps, 'auth' | 'config'>): RequestHandler {
  const looks = createLooks(auth.limiter, limitKeys(auth.sign));
  const cors = apiCors(config);
  const holdBack = createHoldBack();

  async function refuseLate(res: Response, { left }: Refusals): Promise<void> {
    const waited = await holdBack(res);
    if (!res.closed) refuse(res, left - waited);
  }

  return (req, res, next) => {
    const limit = limitedAt(req);
    const refusals = limit && looks(limit, req);
    if (!refusals) return next();
    limiterDecisions.inc({ limit, decision: 'persistent' });
    // Pages of another origin read a refusal too.
    for (const handler of cors) handler(req, res, () => {});
    void refuseLate(res, refusals);
  };
}
