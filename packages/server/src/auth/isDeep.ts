/** What Better Auth takes has three or four levels; a passkey has the most. */
const LEVELS = 16;

const childrenOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/**
 * Whether a body is nested deeper than anything that is meant. Level by level: whoever goes down into
 * such a body by calling themselves, as Better Auth does when it copies one, never comes back.
 */
export function isDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; depth < LEVELS && level.length > 0; depth += 1) {
    level = level.flatMap(childrenOf);
  }
  return level.length > 0;
}
