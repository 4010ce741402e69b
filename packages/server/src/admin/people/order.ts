import { type RawBuilder, sql } from 'kysely';
import type { PeopleRequest } from '../../contract/index.ts';
import { NAME_KEY } from './filters.ts';

/** Where a page begins: after the account with this key and id. `null`: it was never seen. */
export type After = [key: string | null, id: string];

/** One run over accounts in the order of an index. */
export interface Run {
  /** The tables, with `u` for the account. */
  from: RawBuilder<unknown>;
  /** The key as a text from which it can be had again, and the time that the row tells. */
  key: RawBuilder<string | null>;
  where: RawBuilder<boolean>[];
  orderBy: RawBuilder<unknown>;
}

const USERS = sql`"user" u`;

interface Keyed {
  from: RawBuilder<unknown>;
  key: RawBuilder<unknown>;
  /** How a key is read from its text. */
  read: (text: string) => RawBuilder<unknown>;
  /** The id, in the table with the index. */
  id: RawBuilder<unknown>;
}

const time = (text: string) => sql`${text}::timestamptz`;

const KEYS: Record<PeopleRequest['sort'], Keyed> = {
  name: { from: USERS, key: NAME_KEY, read: (text) => sql`${text} collate "C"`, id: sql`u.id` },
  joined: { from: USERS, key: sql`u.created_at`, read: time, id: sql`u.id` },
  seen: {
    from: sql`reader_seen s join "user" u on u.id = s.user_id`,
    key: sql`s.day`,
    read: (text) => sql`${text}::date`,
    id: sql`s.user_id`,
  },
};

function alongIndex({ sort, order }: PeopleRequest, after: After | undefined): Run {
  const { from, key, read, id } = KEYS[sort];
  const way = sql.raw(order);
  const [text, last] = after ?? [null, ''];
  const beyond = sql.raw(order === 'asc' ? '>' : '<');
  return {
    from,
    key: sql`(${key})::text`,
    where: text === null ? [] : [sql`(${key}, ${id}) ${beyond} (${read(text)}, ${last})`],
    orderBy: sql`${key} ${way}, ${id} ${way}`,
  };
}

/** Those of whom nobody knows when they were last there. */
function neverSeen({ order }: PeopleRequest, after: After | undefined): Run {
  const beyond = sql.raw(order === 'asc' ? '>' : '<');
  return {
    from: USERS,
    key: sql`null::text`,
    where: [
      sql`not exists (select from reader_seen s where s.user_id = u.id)`,
      ...(after ? [sql<boolean>`u.id ${beyond} ${after[1]}`] : []),
    ],
    orderBy: sql`u.id ${sql.raw(order)}`,
  };
}

/**
 * The runs that a page is filled from, one after the other. By the time of the last visit there are
 * two, since who was not seen stands before all others, or behind them.
 */
export function runs(request: PeopleRequest, after: After | undefined): Run[] {
  if (request.sort !== 'seen') return [alongIndex(request, after)];
  const among = after && after[0] === null ? 'unseen' : 'seen';
  const seen = () => alongIndex(request, among === 'seen' ? after : undefined);
  const unseen = () => neverSeen(request, among === 'unseen' ? after : undefined);
  const rest = after && (request.order === 'asc' ? among === 'seen' : among === 'unseen');
  if (request.order === 'asc') return rest ? [seen()] : [unseen(), seen()];
  return rest ? [unseen()] : [seen(), unseen()];
}
