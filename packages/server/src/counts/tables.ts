import type { Generated } from 'kysely';

/** What all servers together have counted on a day, in UTC. Names come from short lists only. */
export interface DailyCountTable {
  /** `YYYY-MM-DD`. */
  day: string;
  /** See `COUNTED`. */
  kind: string;
  name: string;
  detail: Generated<string>;
  count: string;
}

export interface CountTables {
  daily_count: DailyCountTable;
}
