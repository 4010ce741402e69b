import type { Limiter } from '../limiter.ts';
import { isPressedByAll } from '../pressure.ts';
import type { Rule } from '../windows.ts';

/** Milliseconds for which it goes on after the last sign of it: longer than a count runs. */
const LASTING = 60_000;

/** Turned away by this process in one strain, after which it is a flood that does not read answers. */
const FLOOD = 50;

export interface StrainDeps {
  limiter: Pick<Limiter, 'consume'>;
  /** Under what those are counted that are turned away. */
  key: string;
  /** So many of them show that it goes on. */
  rule: Rule;
  /** Whether what is costly waits in a line already. */
  busy: () => boolean;
  now?: () => number;
}

/**
 * Whether very many try to sign in. It goes on for as long as many are turned away, not only until
 * a count starts again: else a flood would fill the line of passwords at the beginning of each.
 */
export function createStrain({ limiter, key, rule, busy, now = Date.now }: StrainDeps) {
  let until = Number.NEGATIVE_INFINITY;
  let turnedAway = 0;
  const prolong = () => {
    until = now() + LASTING;
  };
  return {
    lasts(req: object): boolean {
      if (now() >= until) turnedAway = 0;
      if (isPressedByAll(req) || busy()) prolong();
      return now() < until;
    },
    /** Counts one that was turned away. @returns whether it is one of a flood */
    async count(): Promise<boolean> {
      turnedAway += 1;
      const [verdict] = await limiter.consume([{ key, rule }]);
      if (verdict?.allowed === false) prolong();
      return turnedAway > FLOOD;
    },
  };
}

export type Strain = ReturnType<typeof createStrain>;
