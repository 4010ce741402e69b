import type { Kept } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import type { Retention } from '../sweep/expired.ts';

/** A kind of data about readers. */
export interface Stored {
  /** A stable key, for the report. */
  name: string;
  table: keyof Database;
  /** The column with the time from which `kept` counts, where there is one. */
  since?: string;
  kept: Kept;
}

const account: Kept = { until: 'account' };
const withdrawal: Kept = { until: 'withdrawal' };
const expiry: Kept = { until: 'expiry' };

/**
 * Everything that the server holds about readers, and for how long. A table that gets rows about
 * readers gets a line here; a test names those that have none.
 */
export function stored(retention: Retention): Stored[] {
  const days = (number: number): Kept => ({ days: number });
  return [
    { name: 'accounts', table: 'user', since: 'created_at', kept: account },
    { name: 'ways-to-sign-in', table: 'account', since: 'created_at', kept: account },
    { name: 'passkeys', table: 'passkey', since: 'created_at', kept: account },
    { name: 'second-factors', table: 'two_factor', kept: account },
    { name: 'pictures', table: 'user_picture', since: 'created_at', kept: account },
    { name: 'consents', table: 'consent', since: 'at', kept: account },
    { name: 'profiles', table: 'reader_profile', since: 'updated_at', kept: withdrawal },
    {
      name: 'conversations',
      table: 'conversation',
      since: 'updated_at',
      kept: days(retention.conversationDays),
    },
    {
      name: 'conversation-turns',
      table: 'conversation_turn',
      since: 'at',
      kept: days(retention.conversationDays),
    },
    {
      name: 'shared-conversations',
      table: 'conversation_share',
      since: 'created_at',
      kept: expiry,
    },
    {
      name: 'questions',
      table: 'question_log',
      since: 'at',
      kept: days(retention.questionLogDays),
    },
    {
      name: 'grouped-questions',
      table: 'gap_question',
      since: 'at',
      kept: days(retention.questionLogDays),
    },
    {
      // As old as the questions that they are of.
      name: 'grouped-words',
      table: 'gap_term',
      kept: days(retention.questionLogDays),
    },
    { name: 'gap-changes', table: 'gap_change', since: 'at', kept: account },
    { name: 'feedback', table: 'answer_feedback', since: 'at', kept: days(retention.feedbackDays) },
    { name: 'events', table: 'auth_event', since: 'at', kept: days(retention.authEventsDays) },
    {
      name: 'last-visits',
      table: 'reader_seen',
      since: 'day',
      kept: days(retention.authEventsDays),
    },
    { name: 'sessions', table: 'session', since: 'created_at', kept: expiry },
    { name: 'codes-and-links', table: 'verification', since: 'created_at', kept: expiry },
    { name: 'used-codes', table: 'two_factor_used_code', kept: expiry },
    { name: 'mails-waiting', table: 'mail_queue', since: 'created_at', kept: expiry },
    { name: 'failed-sign-ins', table: 'sign_in_backoff', since: 'last_failure_at', kept: expiry },
    { name: 'network-limits', table: 'request_limit', kept: expiry },
    { name: 'answer-budgets', table: 'answer_budget', kept: expiry },
    {
      name: 'erased-readers',
      table: 'erased_reader',
      since: 'erased_at',
      kept: days(retention.backupDays),
    },
    { name: 'kept-answers', table: 'answer_once', kept: expiry },
  ];
}
