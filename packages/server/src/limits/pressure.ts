import type { Told } from './headers.ts';

/** Part of a limit that is used when asking becomes a strain. */
const STRAIN = 0.5;

/** The limits of a request that are half used; kept beside the requests, as their readers are. */
const pressed = new WeakMap<object, ReadonlySet<Told['name']>>();

/** Remembers of a request which of its limits are half used. */
export function notePressure(req: object, limits: readonly Told[]): void {
  const strained = limits.filter(({ rule, verdict }) => {
    return verdict.remaining < rule.points * (1 - STRAIN);
  });
  if (strained.length > 0) pressed.set(req, new Set(strained.map(({ name }) => name)));
}

/** Whether its address, or all together, ask much at the moment. */
export const isPressed = (req: object): boolean => pressed.has(req);

/** Whether all together do. */
export const isPressedByAll = (req: object): boolean => pressed.get(req)?.has('all') === true;
