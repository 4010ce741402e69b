import { type RawBuilder, sql } from 'kysely';
import { PASSWORD_PROVIDER } from '../../account/readAccount.ts';
import type { PeopleRequest } from '../../contract/index.ts';

/** The account of a row is an administrator's: several roles stand in one text. */
const isAdmin = sql<boolean>`(u.role <> 'user' and u.role ~ '(^|,)\\s*admin\\s*(,|$)')`;

const isBanned = sql<boolean>`(u.banned and (u.ban_expires is null or u.ban_expires > now()))`;

/** Greater than every text that begins with what stands before it. */
const LAST = '\u{10ffff}';

/**
 * What a text begins with, by an index in the order of code points: for any other order Postgres
 * would look at every row.
 */
const beginsWith = (key: RawBuilder<string>, start: string) => {
  const from = sql`lower(${start}::text)`;
  return sql<boolean>`(${key} >= ${from} and ${key} < ${from} || ${LAST})`;
};

/** As the indexes have them, see `database/laterIndexes.ts`. */
export const NAME_KEY = sql<string>`lower(u.name) collate "C"`;
const LAST_NAME_KEY = sql<string>`lower(split_part(u.name, ' ', -1)) collate "C"`;
const EMAIL_KEY = sql<string>`lower(u.email) collate "C"`;

const searched = (start: string) =>
  sql<boolean>`(${beginsWith(NAME_KEY, start)} or ${beginsWith(LAST_NAME_KEY, start)}
    or ${beginsWith(EMAIL_KEY, start)})`;

const hasAccount = (provider?: string) =>
  sql<boolean>`exists (select from account a where a.user_id = u.id
    and ${provider === undefined ? sql`true` : sql`a.provider_id = ${provider}`})`;

const hasPasskey = sql<boolean>`exists (select from passkey p where p.user_id = u.id)`;

function comesInBy(way: string): RawBuilder<boolean> {
  if (way === 'passkey') return hasPasskey;
  if (way === 'email') return sql`(not ${hasAccount()} and not ${hasPasskey})`;
  return hasAccount(way === 'password' ? PASSWORD_PROVIDER : way);
}

/** A condition, or that it does not hold; an empty column counts as no. */
const either = (condition: RawBuilder<boolean>, holds: boolean) =>
  holds ? condition : sql<boolean>`${condition} is not true`;

/** What a request wants of the rows `u` of `"user"`. */
export function conditions(request: PeopleRequest): RawBuilder<boolean>[] {
  const { search, role, verified, banned, way } = request;
  return [
    ...(search ? [searched(search)] : []),
    ...(role ? [either(isAdmin, role === 'admin')] : []),
    ...(verified ? [either(sql`u.email_verified`, verified === 'yes')] : []),
    ...(banned ? [either(isBanned, banned === 'yes')] : []),
    ...(way ? [comesInBy(way)] : []),
  ];
}
