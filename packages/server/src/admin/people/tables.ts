import type { ColumnType } from 'kysely';

/** When a reader was last there: when a session of theirs last began or was renewed. */
export interface ReaderSeenTable {
  user_id: string;
  /** `YYYY-MM-DD`, in UTC. */
  day: ColumnType<Date, string, string>;
}

export interface PeopleTables {
  reader_seen: ReaderSeenTable;
}
