import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { describeDevice } from '../account/device.ts';
import type { Database } from '../database/types.ts';
import type { Logger } from '../http/logger.ts';
import { authEvents, authEventsLost } from '../metrics/instruments.ts';
import { addressHasher } from './addressHash.ts';
import { oncePer } from './oncePer.ts';
import type { AuthEvent, NewAuthEvent, OnAuthEvent } from './types.ts';

/** Seconds in which the same refusal from the same address is recorded once. */
const REFUSED_ONCE_PER = 60;
/** Seconds in which the tokens of one session are recorded once. */
const TOKENS_ONCE_PER = 3_600;
/** Events that wait to be written at most: a database that is away must not fill the memory. */
const WAITING = 1_000;

export interface EventLogDeps {
  db: Kysely<Database>;
  logger: Logger;
  secret: string;
  /** Days that events are kept; 0 stores none. */
  days: number;
  onAuthEvent?: OnAuthEvent | undefined;
}

/** The record of what happens to accounts. */
export interface EventLog {
  /**
   * Records an event, after whatever is under way: it returns at once, never throws, and waits for
   * no connection that its caller may hold. Call it when what happened is committed.
   */
  record(event: NewAuthEvent): void;
  /** Resolves when everything recorded so far is written and handed on. */
  settled(): Promise<void>;
}

/** `Firefox on Linux`, as far as it is known. */
function deviceOf(userAgent: string | undefined): string | null {
  const { browser, os } = describeDevice(userAgent);
  return [browser, os].filter(Boolean).join(' on ') || null;
}

/**
 * Makes the record. Events are written one after the other, in the order in which they happened.
 *
 * @example
 * const events = createEventLog({ db, logger, secret, days: 90 });
 * events.record({ type: 'role-changed', outcome: 'done', userId, actorId });
 */
export function createEventLog(deps: EventLogDeps): EventLog {
  const { db, logger, secret, days, onAuthEvent } = deps;
  const hashAddress = addressHasher(db, secret);
  const refusals = oncePer(REFUSED_ONCE_PER);
  const tokens = oncePer(TOKENS_ONCE_PER);
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  /** What comes in floods is thinned out. */
  function counts({ type, outcome, reason, address, way, sessionId }: NewAuthEvent): boolean {
    if (type === 'token-issued') return tokens(`${outcome}:${sessionId ?? address}`);
    return outcome !== 'refused' || refusals(`${type}:${way}:${reason}:${address}`);
  }

  /** The account, if it is still there: a row must not refer to one that is not. */
  async function accountOf({ userId, email }: NewAuthEvent): Promise<string | null> {
    if (!userId && !email) return null;
    const query = db.selectFrom('user').select('id');
    const row = await (userId
      ? query.where('id', '=', userId)
      : query.where('email', '=', (email ?? '').toLowerCase())
    ).executeTakeFirst();
    return row?.id ?? null;
  }

  async function complete(event: NewAuthEvent, at: Date): Promise<AuthEvent> {
    const { type, outcome, reason, way, actorId, sessionId, address, userAgent } = event;
    const sessionHash = (id: string) =>
      createHmac('sha256', secret).update(`auth-event-session:${id}`).digest('base64url');
    return {
      at,
      type,
      outcome,
      reason: reason ?? null,
      way: way ?? null,
      userId: await accountOf(event),
      actorId: actorId ? await accountOf({ ...event, userId: actorId }) : null,
      sessionHash: sessionId ? sessionHash(sessionId).slice(0, 22) : null,
      addressHash: address ? await hashAddress(address, at) : null,
      device: deviceOf(userAgent),
    };
  }

  async function store(event: AuthEvent): Promise<void> {
    const { userId, actorId, sessionHash, addressHash, ...rest } = event;
    await db
      .insertInto('auth_event')
      .values({
        ...rest,
        user_id: userId,
        actor_id: actorId,
        session_hash: sessionHash,
        address_hash: addressHash,
      })
      .execute();
  }

  async function write(event: NewAuthEvent, at: Date): Promise<void> {
    if (days === 0 && !onAuthEvent) return;
    try {
      const entry = await complete(event, at);
      if (days > 0) await store(entry);
      await onAuthEvent?.(entry);
    } catch (err) {
      authEventsLost.inc();
      logger.error({ err, type: event.type }, 'an event of an account was not recorded');
    }
  }

  return {
    record(event) {
      authEvents.inc({ type: event.type, outcome: event.outcome });
      if (!counts(event)) return;
      if (waiting >= WAITING) {
        authEventsLost.inc();
        logger.error(
          { type: event.type },
          'an event of an account was not recorded: too many wait',
        );
        return;
      }
      waiting += 1;
      const at = new Date();
      last = last
        .then(() => write(event, at))
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => last,
  };
}
