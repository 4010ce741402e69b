import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';
import type { Logger } from '../http/logger.ts';
import { type Reading, readCounted } from './counted.ts';

/** Milliseconds between two writes. */
const EVERY = 30_000;

/** Keeps by day what the servers count, so that it outlives a restart. */
export interface CountRecorder {
  start(): void;
  /** Writes what has come together since the last time. It never throws. */
  flush(): Promise<void>;
  /** Writes for the last time. */
  stop(): Promise<void>;
}

export interface CountRecorderDeps {
  db: Kysely<Database>;
  logger: Pick<Logger, 'warn'>;
  /** Milliseconds between two writes. */
  every?: number;
}

const keyOf = ({ kind, name, detail }: Reading) => JSON.stringify([kind, name, detail]);

/** Several values of an instrument may go by one name. */
function addUp(readings: Reading[]): Map<string, Reading> {
  const sums = new Map<string, Reading>();
  for (const reading of readings) {
    const key = keyOf(reading);
    sums.set(key, { ...reading, count: reading.count + (sums.get(key)?.count ?? 0) });
  }
  return sums;
}

/** In one order everywhere: two servers that write the same rows cannot wait for each other. */
async function add(db: Kysely<Database>, news: Reading[]): Promise<void> {
  const rows = news.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  await sql`
    insert into daily_count as c (day, kind, name, detail, count)
    select (now() at time zone 'utc')::date, kind, name, detail, count
    from unnest(
      ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ name }) => name)}::text[],
      ${rows.map(({ detail }) => detail)}::text[],
      ${rows.map(({ count }) => Math.round(count))}::bigint[]
    ) as counted (kind, name, detail, count)
    on conflict (kind, day, name, detail) do update set count = c.count + excluded.count`.execute(
    db,
  );
}

/**
 * Makes the recorder. Nothing is written where something happens: it looks at the instruments of the
 * metrics now and then, and adds what is new to the day. A process that is killed loses what it has
 * counted since the last write.
 */
export function createCountRecorder(deps: CountRecorderDeps): CountRecorder {
  const { db, logger, every = EVERY } = deps;
  let written: Map<string, Reading> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = begin();

  /** What was counted before belongs to nobody, or to another server of this process. */
  async function begin(): Promise<void> {
    written = addUp(await readCounted());
  }

  async function write(): Promise<void> {
    const counted = addUp(await readCounted());
    const news = [...counted].flatMap(([key, reading]) => {
      const count = reading.count - (written?.get(key)?.count ?? 0);
      return count > 0 ? [{ ...reading, count }] : [];
    });
    if (news.length > 0) await add(db, news);
    written = counted;
  }

  function flush(): Promise<void> {
    underWay = underWay
      .then(write)
      .catch((err) => logger.warn({ err }, 'what was counted is not written yet'));
    return underWay;
  }

  return {
    start() {
      timer = setInterval(flush, every).unref();
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
