import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';

/** Seconds after which the work of a killed server is taken over. */
const SECONDS = 30;

export interface LeaseOptions {
  seconds?: number;
}

/** A lease that ends far too late was taken by a clock that has gone back since. */
async function take(
  db: Kysely<Database>,
  lease: { name: string; holder: string; seconds: number },
): Promise<boolean> {
  const { name, holder, seconds } = lease;
  const { rows } = await sql`
    insert into rag_lease as held (name, holder, until)
    values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where held.holder = excluded.holder or held.until <= now()
      or held.until > now() + interval '1 day'
    returning 1`.execute(db);
  return rows.length > 0;
}

/**
 * Does a piece of work unless another server is at it. The lease is renewed while the work goes on;
 * a server that is killed loses it after half a minute, and one that has lost it is told to stop.
 *
 * @returns what the work returns; undefined if another server does it
 */
export async function withLease<T>(
  db: Kysely<Database>,
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
  { seconds = SECONDS }: LeaseOptions = {},
): Promise<T | undefined> {
  const lease = { name, holder: randomUUID(), seconds };
  if (!(await take(db, lease))) return undefined;
  const lost = new AbortController();
  const renew = async () => {
    // A database that is away for a moment is no reason to stop: the next renewal decides.
    const held = await take(db, lease).catch(() => true);
    if (!held) lost.abort(new Error(`another server does "${name}"`));
  };
  let renewing = Promise.resolve();
  const timer = setInterval(
    () => {
      renewing = renew();
    },
    (seconds * 1000) / 3,
  );
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(timer);
    await renewing;
    await db
      .deleteFrom('rag_lease')
      .where('name', '=', name)
      .where('holder', '=', lease.holder)
      .execute();
  }
}
