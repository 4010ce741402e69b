import type { ColumnType, Generated } from 'kysely';

interface PeriodTable {
  period: 'day' | 'week';
  /** `YYYY-MM-DD`, in UTC: the day, or the Monday. */
  starts: ColumnType<Date, string, never>;
}

/** Numbers of readers of a day or a week, counted by a trigger on sessions. */
export interface ReaderActivityTable extends PeriodTable {
  /** A session of theirs began or was renewed. */
  active: Generated<number>;
  /** Those of them whose account was made before. */
  returned: Generated<number>;
}

export interface ReaderAskingTable extends PeriodTable {
  /** They asked, and agreed that their questions are linked to them. */
  asking: number;
}

/** Events of accounts of a day; an empty text stands for nothing. */
export interface AuthEventDayTable {
  day: ColumnType<Date, string, never>;
  type: string;
  outcome: string;
  way: string;
  reason: string;
  count: number;
}

export interface EngagementTables {
  rollup_reader_activity: ReaderActivityTable;
  rollup_reader_asking: ReaderAskingTable;
  rollup_auth_event: AuthEventDayTable;
}
