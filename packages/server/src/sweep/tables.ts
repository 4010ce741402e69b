import type { ColumnType } from 'kysely';

/** Work that one server does for all of them. */
export interface PeriodicTaskTable {
  name: string;
  /** Whoever moves this on does the work. */
  due_at: Date;
  /** When it was last done, and what that gave. */
  done_at: Date | null;
  result: ColumnType<Record<string, number> | null, string | null, string | null>;
}

export interface SweepTables {
  periodic_task: PeriodicTaskTable;
}
