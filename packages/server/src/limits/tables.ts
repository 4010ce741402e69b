import type { ColumnType } from 'kysely';

/** Requests that the processes have told each other of. */
export interface RequestLimitTable {
  /** A keyed hash of whom they are counted for, or the name of a limit for all. */
  key: string;
  points: number;
  /** When the count starts again, in milliseconds since 1970. */
  expire: ColumnType<number, number, number>;
}

export interface LimitTables {
  request_limit: RequestLimitTable;
}
