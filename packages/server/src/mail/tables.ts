import type { ColumnType, Generated } from 'kysely';

/** A mail that waits to be delivered, or that could not be. */
export interface MailQueueTable {
  id: string;
  /** Name of the template: says what kind of mail it is and nothing about the reader. */
  template: string;
  /** Address, language and contents, encrypted; null once the mail was given up. */
  payload: string | null;
  attempts: Generated<number>;
  next_attempt_at: ColumnType<Date, Date | undefined, Date>;
  /** A worker has it until then; after that another may take it. */
  locked_until: ColumnType<Date | null, undefined, Date | null>;
  /** Given up then. */
  failed_at: ColumnType<Date | null, undefined, Date | null>;
  /** Error codes of the last attempt: never the server's own words, which quote the address. */
  last_error: string | null;
  created_at: ColumnType<Date, Date | undefined, never>;
  /** Not sent after this time: its code or link no longer works. */
  expires_at: ColumnType<Date, Date, never>;
}

/** The tables of the mailer. */
export interface MailTables {
  mail_queue: MailQueueTable;
}
