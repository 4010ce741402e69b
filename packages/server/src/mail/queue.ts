import { type Kysely, sql } from 'kysely';
import type { MailTables } from './tables.ts';

/** Seconds that a claimed mail belongs to its worker: longer than any delivery may take. */
export const LOCK_SECONDS = 120;
/** Seconds beyond which no attempt is put off and nothing is locked. */
const FARTHEST = 86_400;
/** Days that the record of a failed mail is kept. */
const FAILED_KEPT_DAYS = 30;

export interface NewMail {
  id: string;
  template: string;
  payload: string;
  validForSeconds: number;
}

export interface ClaimedMail {
  id: string;
  template: string;
  payload: string | null;
  /** This attempt included. */
  attempts: number;
  createdAt: Date;
  expired: boolean;
  /** Of the attempt before. */
  lastError: string | null;
}

/** How the queue stands. */
export interface QueueStatus {
  /** Mails that wait or are being delivered. */
  waiting: number;
  /** Mails that were given up, of the last 30 days. */
  failed: number;
  /** Age of the oldest waiting mail in seconds; 0 when none waits. */
  oldestSeconds: number;
}

const inSeconds = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds})`;

/**
 * The queue of outgoing mail in the database.
 *
 * Each method is one statement, so that it works on the embedded database's only connection, and
 * all times are the database's: the clocks of several servers need not agree.
 */
export function mailQueue(db: Kysely<MailTables>) {
  return {
    async add(mail: NewMail): Promise<void> {
      const { validForSeconds, ...row } = mail;
      await db
        .insertInto('mail_queue')
        .values({ ...row, expires_at: inSeconds(validForSeconds) })
        // Adding the same mail again, after an answer that got lost, changes nothing.
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    /**
     * Takes the mail that has waited longest. `skip locked` lets several workers ask at once and
     * none gets what another has. The attempt counts now: a mail that kills its worker ends too.
     */
    async claim(lockSeconds: number = LOCK_SECONDS): Promise<ClaimedMail | undefined> {
      const due = db
        .selectFrom('mail_queue')
        .select('id')
        .where('failed_at', 'is', null)
        // What lies further ahead than any pause or lock was set by a clock that has gone back since.
        .where(sql<boolean>`(next_attempt_at <= now() or next_attempt_at > ${inSeconds(FARTHEST)})`)
        .where(
          sql<boolean>`coalesce(locked_until <= now() or locked_until > ${inSeconds(FARTHEST)}, true)`,
        )
        .orderBy('next_attempt_at')
        .limit(1)
        .forUpdate()
        .skipLocked();
      return await db
        .updateTable('mail_queue')
        .set((row) => ({
          attempts: row('attempts', '+', 1),
          locked_until: inSeconds(lockSeconds),
        }))
        .where('id', '=', due)
        .returning((row) => [
          'id',
          'template',
          'payload',
          'attempts',
          'created_at as createdAt',
          'last_error as lastError',
          row('expires_at', '<=', sql<Date>`now()`).as('expired'),
        ])
        .executeTakeFirst()
        .then((row) => row && { ...row, expired: Boolean(row.expired) });
    },

    /** Delivered, or no longer worth it. */
    async remove(id: string): Promise<void> {
      await db.deleteFrom('mail_queue').where('id', '=', id).execute();
    },

    /** Nothing happens when another worker has claimed the mail since. */
    async retryLater(mail: ClaimedMail, error: string, delaySeconds: number): Promise<void> {
      await db
        .updateTable('mail_queue')
        .set({
          last_error: error,
          locked_until: null,
          next_attempt_at: inSeconds(delaySeconds),
        })
        .where('id', '=', mail.id)
        .where('attempts', '=', mail.attempts)
        .execute();
    },

    /** Keeps the record and forgets the reader: nobody may need the address any more. */
    async fail(mail: ClaimedMail, error: string): Promise<void> {
      await db
        .updateTable('mail_queue')
        .set({ last_error: error, failed_at: sql<Date>`now()`, payload: null, locked_until: null })
        .where('id', '=', mail.id)
        .where('attempts', '=', mail.attempts)
        .execute();
    },

    /** Seconds until the next mail is due; undefined when none waits. */
    async nextDueSeconds(): Promise<number | undefined> {
      const at = sql<Date>`greatest(next_attempt_at, coalesce(locked_until, next_attempt_at))`;
      const { seconds } = await db
        .selectFrom('mail_queue')
        .where('failed_at', 'is', null)
        .select(sql<string | null>`extract(epoch from min(${at}) - now())`.as('seconds'))
        .executeTakeFirstOrThrow();
      return seconds === null ? undefined : Math.max(0, Number(seconds));
    },

    /** Makes every mail that waits for its next attempt due. @returns how many */
    async retryNow(): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('mail_queue')
        .set({ next_attempt_at: sql<Date>`now()` })
        .where('failed_at', 'is', null)
        .where('next_attempt_at', '>', sql<Date>`now()`)
        .where(sql<boolean>`coalesce(locked_until <= now(), true)`)
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },

    async status(): Promise<QueueStatus> {
      const { waiting, failed, oldest } = await db
        .selectFrom('mail_queue')
        .select([
          sql<number>`count(*) filter (where failed_at is null)`.as('waiting'),
          sql<number>`count(*) filter (where failed_at is not null)`.as('failed'),
          sql<string | null>`extract(epoch from now() - min(created_at)
            filter (where failed_at is null))`.as('oldest'),
        ])
        .executeTakeFirstOrThrow();
      return {
        waiting: Number(waiting),
        failed: Number(failed),
        oldestSeconds: Math.max(0, Math.round(Number(oldest ?? 0))),
      };
    },

    /** Removes old records of failed mails. */
    async removeOldFailures(): Promise<void> {
      await db
        .deleteFrom('mail_queue')
        .where('failed_at', '<', sql<Date>`now() - make_interval(days => ${FAILED_KEPT_DAYS})`)
        .execute();
    },
  };
}

export type MailQueue = ReturnType<typeof mailQueue>;
