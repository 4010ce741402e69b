import type { ColumnType, Generated } from 'kysely';

/** What happened to accounts. Rows are added and, after their time, removed; never changed. */
export interface AuthEventTable {
  id: Generated<string>;
  at: ColumnType<Date, Date | undefined, never>;
  type: string;
  outcome: string;
  reason: string | null;
  way: string | null;
  /** Erasing the account erases its events. */
  user_id: string | null;
  /** Erasing the account of an administrator takes this link only. */
  actor_id: string | null;
  session_hash: string | null;
  address_hash: string | null;
  device: string | null;
}

/** The key of one day for hashes of addresses. */
export interface AuthEventKeyTable {
  /** `YYYY-MM-DD`, in UTC. */
  day: ColumnType<Date, string, never>;
  key: string;
}

export interface EventTables {
  auth_event: AuthEventTable;
  auth_event_key: AuthEventKeyTable;
}
