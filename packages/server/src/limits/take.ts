import type { Response } from 'express';
import type { MinuteLimits } from '../configLimits.ts';
import { ApiError } from '../http/errors.ts';
import { limiterDecisions } from '../metrics/instruments.ts';
import { type Told, tellLimits, tellRetry } from './headers.ts';
import type { Counted, Limiter } from './limiter.ts';

/** Whom a request is counted for, under which rule. */
export interface Holder extends Counted {
  name: keyof MinuteLimits;
}

/** Who is over their own limit has asked too much; who meets the one of all has not. */
function refuse(res: Response, limit: string, { name, verdict }: Told): never {
  const decision = name === 'all' ? 'overloaded' : 'refused';
  limiterDecisions.inc({ limit, decision });
  tellRetry(res, verdict.left);
  throw new ApiError(name === 'all' ? 'overloaded' : 'too_many_requests');
}

/**
 * Counts a request for its holders, and tells the client what is left.
 *
 * @param limit the name of what is limited, for the metrics
 * @throws {ApiError} `too_many_requests`, or `overloaded` where all together are over the limit
 */
export async function take(
  limiter: Limiter,
  res: Response,
  limit: string,
  holders: readonly Holder[],
): Promise<Told[]> {
  const verdicts = await limiter.consume(holders);
  const told = holders.flatMap(({ name, rule }, index): Told[] => {
    const verdict = verdicts[index];
    return verdict ? [{ name, rule, verdict }] : [];
  });
  const over = told.find(({ verdict }) => !verdict.allowed);
  // How much all together ask is told only to whom it stops.
  const shown = told.filter((one) => one.name !== 'all' || one === over);
  tellLimits(res, shown);
  if (over) refuse(res, limit, over);
  return told;
}
