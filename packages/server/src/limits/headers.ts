import type { Response } from 'express';
import type { Verdict } from './limiter.ts';
import type { Rule } from './windows.ts';

/** What a client is told of a limit, under a name. */
export interface Told {
  name: string;
  rule: Rule;
  verdict: Verdict;
}

const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

/** Adds members to a header that is a list. */
function addTo(res: Response, header: string, members: string[]): void {
  const before = res.get(header);
  res.setHeader(header, [...(before ? [before] : []), ...members].join(', '));
}

/**
 * Says what the limits are and what is left of them.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 * @example
 * // RateLimit-Policy: "address";q=120;w=60
 * // RateLimit: "address";r=119;t=60
 */
export function tellLimits(res: Response, limits: readonly Told[]): void {
  const policies = limits.map(({ name, rule }) => `"${name}";q=${rule.points};w=${rule.seconds}`);
  const states = limits.map(
    ({ name, verdict }) => `"${name}";r=${verdict.remaining};t=${secondsOf(verdict.left)}`,
  );
  addTo(res, 'RateLimit-Policy', policies);
  addTo(res, 'RateLimit', states);
}

/** Says when it is worth trying again. */
export function tellRetry(res: Response, left: number): void {
  res.setHeader('Retry-After', secondsOf(left));
}
