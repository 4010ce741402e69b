import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { withDeadline } from '../../rag/models/deadline.ts';
import type { Database } from '../types.ts';

/**
 * `ok`: it holds the index as the primary does, or the primary is away. `behind`: the primary has
 * published what it lacks. `away`: it does not answer, or failed when it was asked last.
 */
export type ReplicaState = 'ok' | 'behind' | 'away';

/** A read replica, and whether it may be asked now. */
export interface Replica {
  db: Kysely<Database>;
  /** Costs nothing: it is looked at in the background, while there are readers. */
  usable(): boolean;
  /** Looks at both databases now. */
  look(): Promise<ReplicaState>;
  /** Nobody asks it until a look finds it well. */
  failed(error: unknown): void;
  /** Something was published: nobody asks it until it has it too. */
  published(): void;
}

export interface ReplicaDeps {
  primary: Kysely<Database>;
  replica: Kysely<Database>;
  logger: Pick<Logger, 'warn' | 'info'>;
  now?: () => number;
}

/** Milliseconds between two looks while it is asked. */
const LOOK_EVERY = 2_000;
/** Milliseconds for which a look is good: after a quiet time the primary answers first. */
const GOOD_FOR = 10_000;
/** Milliseconds that either database may take to say what it has. */
const DEADLINE = 1_500;

/** What a database holds, so that no two states, nor two databases, say the same. */
async function readPublished(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ published: string }>`
    select coalesce(string_agg(
      concat_ws(' ', id, site, locale, generation, enriched, extract(epoch from published_at)),
      ',' order by id), '') as published
    from rag_site`.execute(db);
  return rows[0]?.published ?? '';
}

/** The text of what went wrong: the rest of an error may hold a statement. */
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Watches a read replica. It is asked only while it holds the same index as the primary, as of a look
 * that is at most {@link GOOD_FOR} old. Between two looks it may be behind by what was published in
 * those seconds: its answers are then those that everybody got just before, whole and consistent.
 * While the primary is away it is asked whatever it holds.
 *
 * @example
 * const replica = watchReplica({ primary: db, replica: openReplica(url).db, logger });
 */
export function watchReplica({ primary, replica, logger, now = Date.now }: ReplicaDeps): Replica {
  let state: ReplicaState = 'away';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<ReplicaState> | undefined;
  /** Counts what makes a look that has begun before worth nothing. */
  let doubts = 0;

  function become(next: ReplicaState, reason?: string): void {
    if (next !== state) {
      if (next === 'ok') logger.info('the read replica answers searches');
      else logger.warn({ state: next, reason }, 'the read replica is left alone');
    }
    state = next;
  }

  async function compare(): Promise<ReplicaState> {
    const doubted = doubts;
    const read = (db: Kysely<Database>) => withDeadline(DEADLINE, () => readPublished(db));
    const [there, here] = await Promise.allSettled([read(replica), read(primary)]);
    if (doubted !== doubts) return state;
    lookedAt = now();
    if (there.status === 'rejected') become('away', reasonOf(there.reason));
    else if (here.status === 'rejected') become(there.value === '' ? 'behind' : 'ok');
    else become(there.value === here.value ? 'ok' : 'behind');
    return state;
  }

  function look(): Promise<ReplicaState> {
    looking ??= compare().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  function doubt(next: ReplicaState, reason?: string): void {
    doubts += 1;
    become(next, reason);
    lookedAt = now();
  }

  return {
    db: replica,
    usable() {
      const age = now() - lookedAt;
      if (age >= LOOK_EVERY) void look();
      return state === 'ok' && age < GOOD_FOR;
    },
    look,
    failed: (error) => doubt('away', reasonOf(error)),
    published: () => doubt('behind'),
  };
}
