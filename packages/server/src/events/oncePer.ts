/** Keys that are remembered at most; beyond that the oldest are forgotten. */
const REMEMBERED = 10_000;

/**
 * Lets each key pass once in `seconds`, counted in this process: so that whoever sends thousands of
 * requests does not write thousands of rows.
 *
 * @example
 * const passes = oncePer(60);
 * passes('a'); // true
 * passes('a'); // false, for a minute
 */
export function oncePer(seconds: number): (key: string, now?: number) => boolean {
  const until = new Map<string, number>();
  return (key, now = Date.now()) => {
    if ((until.get(key) ?? 0) > now) return false;
    until.delete(key);
    until.set(key, now + seconds * 1000);
    if (until.size > REMEMBERED) until.delete(until.keys().next().value ?? '');
    return true;
  };
}
