import { CompiledQuery, type Kysely } from 'kysely';
import { RateLimiterPostgres } from 'rate-limiter-flexible';

/** What every process together has counted for a key. */
export interface Shared {
  points: number;
  /** Milliseconds until the count starts again. */
  left: number;
}

/** The counts that all processes share. */
export interface SharedCounts {
  /**
   * Adds to the count of a key.
   *
   * @param left milliseconds until a count that begins now starts again
   */
  add(key: string, points: number, left: number): Promise<Shared>;
}

/** A query as the library hands it over; its names for prepared statements are not taken. */
interface Query {
  text: string;
  values: readonly unknown[];
}

/**
 * The library's own connection, over ours. It would name its statements, and so prepare them for one
 * session: behind a pooler the next one may be another.
 */
function connectionOver<DB>(db: Kysely<DB>) {
  return {
    query: ({ text, values }: Query) => db.executeQuery(CompiledQuery.raw(text, [...values])),
  };
}

/** The counts in the table `request_limit`, one statement for each addition. */
export function sharedCounts<DB>(db: Kysely<DB>): SharedCounts {
  const limiter = new RateLimiterPostgres({
    storeClient: connectionOver(db),
    storeType: 'client',
    tableName: 'request_limit',
    tableCreated: true,
    // The sweeper removes what has ended.
    clearExpiredByTimeout: false,
    keyPrefix: '',
    // Who may do how much is decided in front: here it is counted only.
    points: Number.MAX_SAFE_INTEGER,
    duration: 60,
  });
  return {
    async add(key, points, left) {
      const customDuration = Math.max(1, Math.ceil(left / 1000));
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key, points, {
        customDuration,
      });
      return { points: consumedPoints, left: msBeforeNext };
    },
  };
}
