/** Replaces, adds or takes away one thing. */
export interface Spoiling {
  /** Which of the places, counted round. */
  place: number;
  how: 'replace' | 'add' | 'drop';
  key: string;
  value: unknown;
}

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every object and list of a value, itself among them. */
function holdersIn(value: unknown): Holder[] {
  return isHolder(value) ? [value, ...Object.values(value).flatMap(holdersIn)] : [];
}

/** Defines, where an assignment to `__proto__` would change the prototype. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function spoilHolder(holder: Holder, { place, how, key, value }: Spoiling): void {
  const keys = Object.keys(holder);
  const chosen = keys[place % Math.max(keys.length, 1)];
  if (Array.isArray(holder)) holder.push(value);
  else if (how === 'add' || chosen === undefined) put(holder, key, value);
  else if (how === 'drop') delete holder[chosen];
  else put(holder, chosen, value);
}

/** A copy of a value with one thing wrong in it. A value that holds nothing gives way as a whole. */
export function spoil(value: unknown, spoiling: Spoiling): unknown {
  const copy: unknown = structuredClone(value);
  const holders = holdersIn(copy);
  const holder = holders[spoiling.place % Math.max(holders.length, 1)];
  if (!holder) return spoiling.value;
  spoilHolder(holder, spoiling);
  return copy;
}
