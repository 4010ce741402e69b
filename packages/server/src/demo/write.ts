import { randomBytes } from 'node:crypto';
import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/types.ts';
import { EVENT_MARK } from './marks.ts';
import type { DemoFeedback, DemoQuestion } from './questions.ts';
import type { DemoReader } from './readers.ts';
import type { DemoEvent, DemoVisit } from './visits.ts';

/** Rows that are sent in one statement: a statement has a limited number of values. */
const AT_ONCE = 400;

const DAY = 86_400_000;

async function insert<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
}

/** A provider of an account; a passkey and mailed codes have none. */
const PROVIDERS = { password: 'credential', github: 'github', google: 'google' } as const;

const isProvider = (way: string): way is keyof typeof PROVIDERS => Object.hasOwn(PROVIDERS, way);

async function writeWays(trx: Transaction<Database>, readers: readonly DemoReader[]) {
  const rows = readers.flatMap(({ id, way, joined }) => {
    if (!isProvider(way)) return [];
    // Without a password nobody gets in.
    return [
      {
        id: `${id}-way`,
        account_id: id,
        provider_id: PROVIDERS[way],
        user_id: id,
        created_at: joined,
        updated_at: joined,
      },
    ];
  });
  await insert(trx, 'account', rows);
  const passkeys = readers.filter(({ way }) => way === 'passkey');
  await insert(
    trx,
    'passkey',
    passkeys.map(({ id, joined }) => ({
      id: `${id}-passkey`,
      user_id: id,
      // No key fits it.
      public_key: '',
      credential_id: `${id}-passkey`,
      counter: 0,
      device_type: 'multiDevice',
      backed_up: true,
      created_at: joined,
    })),
  );
}

async function writeConsents(
  trx: Transaction<Database>,
  readers: readonly DemoReader[],
  policyVersion: string,
): Promise<void> {
  const rows = readers.flatMap(({ id, joined, consents }) =>
    consents.map(
      (purpose) => sql`(${id}, ${purpose}, true, ${policyVersion}, ${joined}::timestamptz)`,
    ),
  );
  if (rows.length === 0) return;
  await sql`
    insert into consent (user_id, purpose, granted, policy_version, at)
    values ${sql.join(rows)}`.execute(trx);
}

/** Accounts that nobody can sign in to, with their ways in and what they agreed to. */
export async function writeReaders(
  trx: Transaction<Database>,
  readers: readonly DemoReader[],
  policyVersion: string,
): Promise<void> {
  const rows = readers.map(({ id, name, email, verified, joined, twoFactor, banReason }) => ({
    id,
    name,
    email,
    email_verified: verified,
    created_at: joined,
    updated_at: joined,
    two_factor_enabled: twoFactor,
    banned: banReason !== null,
    ban_reason: banReason,
  }));
  await insert(trx, 'user', rows);
  await writeWays(trx, readers);
  await writeConsents(trx, readers, policyVersion);
}

/** Sessions that have ended: who counts readers counts them as they begin. */
export async function writeVisits(
  trx: Transaction<Database>,
  visits: readonly DemoVisit[],
  now: Date,
): Promise<void> {
  const ended = new Date(now.getTime() - 60_000);
  const rows = visits.map(({ readerId, at }, number) => ({
    id: `${readerId}-${number}`,
    user_id: readerId,
    token: randomBytes(24).toString('hex'),
    created_at: at,
    updated_at: at,
    expires_at: new Date(Math.min(at.getTime() + 7 * DAY, ended.getTime())),
  }));
  await insert(trx, 'session', rows);
}

export async function writeEvents(
  trx: Transaction<Database>,
  events: readonly DemoEvent[],
): Promise<void> {
  const rows = events.map(({ readerId, ...event }) => ({
    ...event,
    user_id: readerId,
    address_hash: EVENT_MARK,
  }));
  await insert(trx, 'auth_event', rows);
}

const loggedOf = ({ question, section, page, confidence, trace }: DemoQuestion) => ({
  question,
  locale: section.locale,
  version: section.version || null,
  page,
  mode: 'extractive' as const,
  confidence,
  trace: JSON.stringify(trace),
});

/** Questions and ratings; `askers` are those who agreed that theirs are linked to them. */
export async function writeQuestions(
  trx: Transaction<Database>,
  questions: readonly DemoQuestion[],
  feedback: readonly DemoFeedback[],
  askerOf: (question: DemoQuestion) => string | null,
): Promise<void> {
  const asked = questions.map((question) => ({
    answer_id: question.id,
    at: question.at,
    user_id: askerOf(question),
    ...loggedOf(question),
  }));
  await insert(trx, 'question_log', asked);
  const rated = feedback.map(({ of, ...rating }) => ({
    answer_id: of.id,
    user_id: askerOf(of),
    ...loggedOf(of),
    ...rating,
  }));
  await insert(trx, 'answer_feedback', rated);
}
