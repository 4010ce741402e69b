import { type Kysely, type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import type { EventsRequest, ListedEvent } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { fromCursor, pageOf } from '../cursor.ts';
import type { TimeRange } from '../timeRange.ts';

/** A time to the microsecond, as the database has it, and the id of the event. */
const keySchema = z.tuple([
  z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  z.string().regex(/^\d{1,18}$/),
]);

interface Row extends Omit<ListedEvent, 'at' | 'reader' | 'actor'> {
  at: Date;
  /** The same to the microsecond. */
  exactly: string;
  readerId: string | null;
  readerName: string | null;
  actorId: string | null;
  actorName: string | null;
}

/** Each of them is found by an index that goes on by time. */
function conditions(request: EventsRequest, { start, end }: TimeRange): RawBuilder<boolean>[] {
  const { type, outcome, way, reader } = request;
  const after = fromCursor(keySchema, request.cursor);
  const is = (column: string, value: string | undefined) =>
    value === undefined ? [] : [sql<boolean>`event.${sql.ref(column)} = ${value}`];
  return [
    sql<boolean>`event.at >= ${start} and event.at < ${end}`,
    ...is('type', type),
    ...is('outcome', outcome),
    ...is('way', way),
    ...is('user_id', reader),
    ...(after
      ? [sql<boolean>`(event.at, event.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)`]
      : []),
  ];
}

const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null);

function toEvent(row: Row): ListedEvent {
  const { id, at, type, outcome, reason, way, device } = row;
  return {
    id,
    at: at.toISOString(),
    type,
    outcome,
    reason,
    way,
    device,
    reader: named(row.readerId, row.readerName),
    actor: named(row.actorId, row.actorName),
  };
}

/**
 * What happened to accounts, the latest first. Hashes of addresses and of sessions stay in the
 * database.
 */
export async function listEvents(
  db: Kysely<Database>,
  request: EventsRequest,
  range: TimeRange,
): Promise<{ items: ListedEvent[]; next: string | null }> {
  const { rows } = await sql<Row>`
    select event.id::text as id, event.at, event.type, event.outcome, event.reason, event.way,
      event.device, event.user_id as "readerId", reader.name as "readerName",
      event.actor_id as "actorId", actor.name as "actorName",
      to_char(event.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly
    from auth_event event
      left join "user" reader on reader.id = event.user_id
      left join "user" actor on actor.id = event.actor_id
    where ${sql.join(conditions(request, range), sql` and `)}
    order by event.at desc, event.id desc limit ${request.limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, request.limit, ({ exactly, id }) => [exactly, id]);
  return { items: items.map(toEvent), next };
}
