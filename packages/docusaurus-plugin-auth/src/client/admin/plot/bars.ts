/**
 * How high the bars of several rows reach that stand on each other.
 *
 * @example
 * barsOf([[1, 2], [3, null]]); // [[1, 2], [4, 2]]
 */
export function barsOf(rows: readonly (readonly (number | null)[])[]): number[][] {
  let below: number[] = [];
  return rows.map((row) => {
    below = row.map((value, at) => (value ?? 0) + (below[at] ?? 0));
    return below;
  });
}
