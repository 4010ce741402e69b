import type { ColumnType } from 'kysely';

/** What an operator has asked for, the last time of each kind. */
export interface OperatorTaskTable {
  name: string;
  /** The server that works on it. */
  holder: string;
  /** Until then it is that server's; who works on says so again and again. */
  until: Date;
  started_at: Date;
  ended_at: Date | null;
  done: number;
  total: number;
  outcome: string | null;
  result: ColumnType<Record<string, number> | null, string | null, string | null>;
}

export interface TaskTables {
  operator_task: OperatorTaskTable;
}
