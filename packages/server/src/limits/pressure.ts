import type { Told } from './headers.ts';

/** Part of a limit that is used when asking becomes a strain. */
const STRAIN = 0.5;

/** Kept beside the requests, as their readers are. */
const pressed = new WeakSet<object>();

/** Remembers of a request that one of its limits is half used. */
export function notePressure(req: object, limits: readonly Told[]): void {
  const strained = limits.some(({ rule, verdict }) => {
    return verdict.remaining < rule.points * (1 - STRAIN);
  });
  if (strained) pressed.add(req);
}

/** Whether its address, or all together, ask much at the moment. */
export const isPressed = (req: object): boolean => pressed.has(req);
