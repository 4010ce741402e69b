import { createHash, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { QueryResponse } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ApiError } from '../../http/errors.ts';

/** Seconds for which an answer can be asked for again. */
export const KEPT_SECONDS = 600;

/** The turn to answer a request, which nobody else has meanwhile. */
export interface Turn {
  /** Keeps the answer for whoever asks again. */
  keep(response: QueryResponse): Promise<void>;
  /** There is no answer: whoever asks again is answered. */
  release(): Promise<void>;
}

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Takes the turn, unless another attempt has it and lives, or has answered. */
async function take(
  db: Kysely<Database>,
  row: { key: string; request: string; owner: string },
  lease: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into answer_once as a (key, request, owner, response, lease_until, ends_at)
    values (${row.key}, ${row.request}, ${row.owner}, null,
      now() + make_interval(secs => ${lease}), now() + make_interval(secs => ${KEPT_SECONDS}))
    on conflict (key) do update set
      request = excluded.request, owner = excluded.owner, response = null,
      lease_until = excluded.lease_until, ends_at = excluded.ends_at
    where a.ends_at < now() or (a.response is null and a.lease_until < now())
    returning 1`.execute(db);
  return rows.length > 0;
}

/**
 * Lets a request with an `Idempotency-Key` be answered once. Keys belong to whoever sent them first.
 *
 * @param leaseSeconds longer than any answer takes
 */
export function createOnce(db: Kysely<Database>, leaseSeconds: number) {
  return {
    /**
     * @returns the turn to answer, or the answer that was given
     * @throws {ApiError} `idempotency_key_reused` for another question, `answer_in_progress`
     */
    async begin(
      idempotencyKey: string,
      sender: string,
      request: unknown,
    ): Promise<{ turn: Turn } | { response: QueryResponse }> {
      const key = digest(idempotencyKey, sender);
      const asked = digest(JSON.stringify(request));
      const owner = randomUUID();
      if (await take(db, { key, request: asked, owner }, leaseSeconds)) {
        const own = (query: 'keep' | 'release', response?: QueryResponse) =>
          query === 'release'
            ? db.deleteFrom('answer_once').where('key', '=', key).where('owner', '=', owner)
            : db
                .updateTable('answer_once')
                .set({ response: JSON.stringify(response) })
                .where('key', '=', key)
                .where('owner', '=', owner);
        return {
          turn: {
            keep: async (response) => void (await own('keep', response).execute()),
            release: async () => void (await own('release').execute()),
          },
        };
      }
      const row = await db
        .selectFrom('answer_once')
        .select(['request', 'response'])
        .where('key', '=', key)
        .executeTakeFirst();
      if (row && row.request !== asked) throw new ApiError('idempotency_key_reused');
      if (!row?.response) throw new ApiError('answer_in_progress');
      return { response: row.response };
    },
  };
}

export type Once = ReturnType<typeof createOnce>;
