/** A row of `daily_count`. */
export interface Counted {
  /** `YYYY-MM-DD`. */
  day: string;
  kind: string;
  name: string;
  detail: string;
  count: number;
}

/** Rows that belong together, in their order, and what they add up to. */
interface Group {
  rows: [Counted, ...Counted[]];
  count: number;
}

/** Adds up what goes by one name. */
export function sumBy(rows: Counted[], nameOf: (row: Counted) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (!group) groups.set(nameOf(row), { rows: [row], count: row.count });
    else {
      group.rows.push(row);
      group.count += row.count;
    }
  }
  return [...groups.values()];
}

/** Adds up by day: one number for each of `days`. */
export function sumPerDay(rows: Counted[], days: readonly string[]): number[] {
  const sums = new Map<string, number>();
  for (const { day, count } of rows) sums.set(day, (sums.get(day) ?? 0) + count);
  return days.map((day) => sums.get(day) ?? 0);
}
