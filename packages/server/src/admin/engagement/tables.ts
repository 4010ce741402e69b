import type { ColumnType, Generated } from 'kysely';

/** Numbers of readers of a day or a week. A trigger counts the first two, a roll-up the third. */
export interface ReaderActivityTable {
  period: 'day' | 'week';
  /** `YYYY-MM-DD`, in UTC: the day, or the Monday. */
  starts: ColumnType<Date, string, never>;
  /** A session of theirs began or was renewed. */
  active: Generated<number>;
  /** Those of them whose account was made before. */
  returned: Generated<number>;
  /** They asked, and agreed that their questions are linked to them. */
  asking: Generated<number>;
}

/** Events of accounts of a day that is over; an empty text stands for nothing. */
export interface AuthEventDayTable {
  day: ColumnType<Date, string, never>;
  type: string;
  outcome: string;
  way: string;
  reason: string;
  count: number;
}

export interface EngagementTables {
  reader_activity: ReaderActivityTable;
  auth_event_day: AuthEventDayTable;
}
