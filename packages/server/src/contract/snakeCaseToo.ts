import * as z from 'zod';

/** `software_background` as `softwareBackground`. */
const camel = (key: string) =>
  key.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/**
 * Renames the keys of a request that are written in snake_case. A key that is there in both forms
 * keeps the second one, which the schema behind then refuses by its name.
 */
function camelKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const taken = new Set(entries.map(([key]) => key));
  return Object.fromEntries(
    entries.map(([key, entry]) => [taken.has(camel(key)) ? key : camel(key), entry]),
  );
}

/**
 * Lets a request be written in snake_case too.
 *
 * @example
 * snakeCaseToo(z.strictObject({ consentGiven: z.boolean() }));
 */
export function snakeCaseToo<T extends z.ZodType>(schema: T) {
  return z.preprocess((given: z.input<T>) => camelKeys(given), schema);
}
