import { type Kysely, type RawBuilder, sql } from 'kysely';
import * as z from 'zod';
import { PASSWORD_PROVIDER, providerName } from '../../account/readAccount.ts';
import { isBanned } from '../../auth/reader/isBanned.ts';
import { hasRole } from '../../auth/reader/reader.ts';
import type { Config } from '../../config.ts';
import type { People, PeopleRequest, Person, PersonDetail } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { fromCursor, pageOf } from '../cursor.ts';
import { conditions } from './filters.ts';
import { type Run, runs } from './order.ts';

/** What accounts are read with, and for whom. */
export interface PeopleDeps {
  db: Kysely<Database>;
  config: Pick<Config, 'oidcProviders'>;
  /** The administrator who looks. */
  actor: string;
}

interface Row {
  id: string;
  name: string;
  email: string;
  role: string | null;
  email_verified: boolean;
  two_factor_enabled: boolean | null;
  created_at: Date;
  banned: boolean | null;
  ban_reason: string | null;
  ban_expires: Date | null;
  last_seen: string | null;
  providers: string[];
  passkey: boolean;
  key: string | null;
}

const PLACE = z.tuple([z.string().nullable(), z.string()]);

/** What is told of an account `u`. */
const COLUMNS = sql`
  u.id, u.name, u.email, u.role, u.email_verified, u.two_factor_enabled, u.created_at,
  u.banned, u.ban_reason, u.ban_expires,
  (select s.day::text from reader_seen s where s.user_id = u.id) as last_seen,
  array(select distinct a.provider_id from account a where a.user_id = u.id order by 1) as providers,
  exists (select from passkey p where p.user_id = u.id) as passkey`;

/** The accounts of a page come first: what belongs to them is read for these few. */
async function readRun(
  db: Kysely<Database>,
  { from, key, where, orderBy }: Run,
  filters: RawBuilder<boolean>[],
  limit: number,
): Promise<Row[]> {
  const all = sql.join([sql`true`, ...where, ...filters], sql` and `);
  const { rows } = await sql<Row>`
    select ${COLUMNS}, page.key
    from (
      select found.id, found.key, row_number() over () as place
      from (
        select u.id, ${key} as key from ${from} where ${all} order by ${orderBy} limit ${limit}
      ) found
    ) page join "user" u on u.id = page.id
    order by page.place`.execute(db);
  return rows;
}

function waysOf({ providers, passkey }: Row, config: PeopleDeps['config']): Person['ways'] {
  const ways = providers.map((id) =>
    id === PASSWORD_PROVIDER
      ? { id: 'password', name: 'password' }
      : { id, name: providerName(id, config) },
  );
  return passkey ? [...ways, { id: 'passkey', name: 'passkey' }] : ways;
}

function toPerson(row: Row, { config, actor }: PeopleDeps): Person {
  const banned = isBanned(row.banned, row.ban_expires);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role ?? 'user',
    admin: hasRole(row.role, 'admin'),
    emailVerified: row.email_verified,
    twoFactorEnabled: row.two_factor_enabled === true,
    createdAt: row.created_at.toISOString(),
    lastSeen: row.last_seen,
    ways: waysOf(row, config),
    ban: banned ? { reason: row.ban_reason, until: row.ban_expires?.toISOString() ?? null } : null,
    own: row.id === actor,
  };
}

/**
 * One page of accounts.
 *
 * @throws {ApiError} `invalid_request` for a cursor that is none
 */
export async function listPeople(deps: PeopleDeps, request: PeopleRequest): Promise<People> {
  const { limit } = request;
  const filters = conditions(request);
  const rows: Row[] = [];
  for (const run of runs(request, fromCursor(PLACE, request.cursor))) {
    if (rows.length > limit) break;
    rows.push(...(await readRun(deps.db, run, filters, limit + 1 - rows.length)));
  }
  const { items, next } = pageOf(rows, limit, ({ key, id }) => [key, id]);
  return { items: items.map((row) => toPerson(row, deps)), next };
}

/** One account; `undefined` if there is none of this id. */
export async function readPerson(deps: PeopleDeps, id: string): Promise<PersonDetail | undefined> {
  const { rows } = await sql<Row & { sessions: number }>`
    select ${COLUMNS}, null as key, (select count(*)::int from session s
      where s.user_id = u.id and s.expires_at > now()) as sessions
    from "user" u where u.id = ${id}`.execute(deps.db);
  const [row] = rows;
  return row && { ...toPerson(row, deps), sessions: row.sessions };
}
