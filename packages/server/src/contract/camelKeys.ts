/** `software_background` as `softwareBackground`. */
const camel = (key: string) =>
  key.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/**
 * Renames the keys of a request that are written in snake_case. A key that is there in both forms
 * keeps the second one, which the schema behind then refuses by its name.
 *
 * @example
 * z.preprocess(camelKeys, z.strictObject({ consentGiven: z.boolean() }));
 */
export function camelKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const taken = new Set(entries.map(([key]) => key));
  return Object.fromEntries(
    entries.map(([key, entry]) => [taken.has(camel(key)) ? key : camel(key), entry]),
  );
}
