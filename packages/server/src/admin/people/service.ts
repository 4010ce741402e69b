import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { isBanned } from '../../auth/reader/isBanned.ts';
import { hasRole } from '../../auth/reader/reader.ts';
import type { UserTable } from '../../auth/tables.ts';
import type { BanRequest, PersonRole } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ApiError } from '../../http/errors.ts';

/** Who does something, and to whose account. */
export interface Act {
  actor: string;
  target: string;
}

type User = Pick<
  Selectable<UserTable>,
  'id' | 'email' | 'role' | 'banned' | 'ban_reason' | 'ban_expires'
>;

/** So that the last administrator stays, and nobody shuts themselves out. */
function assertOther({ actor, target }: Act): void {
  if (actor === target) throw new ApiError('own_account');
}

/** Both accounts, in one order: two administrators who act on each other wait, and do not block. */
async function lockBoth(trx: Transaction<Database>, { actor, target }: Act): Promise<User[]> {
  return trx
    .selectFrom('user')
    .select(['id', 'email', 'role', 'banned', 'ban_reason', 'ban_expires'])
    .where('id', 'in', [actor, target])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whoever was let in may have lost the role since, by the act of another administrator. */
function assertAdmin(user: User | undefined): void {
  if (!user || !hasRole(user.role, 'admin') || isBanned(user.banned, user.ban_expires)) {
    throw new ApiError('forbidden');
  }
}

async function onAccount<Result>(
  db: Kysely<Database>,
  act: Act,
  work: (trx: Transaction<Database>, user: User | undefined) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    const both = await lockBoth(trx, act);
    assertAdmin(both.find(({ id }) => id === act.actor));
    return work(
      trx,
      both.find(({ id }) => id === act.target),
    );
  });
}

function there(user: User | undefined): User {
  if (!user) throw new ApiError('not_found', { detail: 'There is no such account.' });
  return user;
}

/** Roles that other programs gave stay. `user` is what everybody is. */
function withRole(roles: string | null, role: PersonRole): string {
  const others = (roles ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'user' && one !== 'admin');
  const next = role === 'admin' ? [...others, 'admin'] : others;
  return next.join(',') || 'user';
}

async function change(
  trx: Transaction<Database>,
  id: string,
  to: Partial<Pick<User, 'role' | 'banned' | 'ban_reason' | 'ban_expires'>>,
): Promise<void> {
  await trx
    .updateTable('user')
    .set({ ...to, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

/** Ends every session of a reader; gives the number of those that were open. */
async function endSessions(trx: Transaction<Database>, userId: string): Promise<number> {
  const ended = await trx
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .returning('expires_at')
    .execute();
  return ended.filter(({ expires_at }) => expires_at > new Date()).length;
}

/**
 * Makes somebody an administrator, or takes that away.
 *
 * @returns whether that changed anything
 * @throws {ApiError} `own_account`, `not_found` or `forbidden`; so do the functions below
 */
export async function setRole(db: Kysely<Database>, act: Act, role: PersonRole): Promise<boolean> {
  if (role === 'user') assertOther(act);
  return onAccount(db, act, async (trx, found) => {
    const user = there(found);
    if (hasRole(user.role, 'admin') === (role === 'admin')) return false;
    await change(trx, user.id, { role: withRole(user.role, role) });
    return true;
  });
}

function isSameBan(user: User, { reason, until }: BanRequest): boolean {
  return (
    isBanned(user.banned, user.ban_expires) &&
    user.ban_reason === reason &&
    (user.ban_expires?.toISOString() ?? null) === (until && new Date(until).toISOString())
  );
}

/** Bans a reader, whose sessions end with it. */
export async function ban(db: Kysely<Database>, act: Act, request: BanRequest): Promise<boolean> {
  assertOther(act);
  return onAccount(db, act, async (trx, found) => {
    const user = there(found);
    // Also for a ban that stands: what it should have ended may have been begun at that moment.
    const ended = await endSessions(trx, user.id);
    if (isSameBan(user, request)) return ended > 0;
    const { reason, until } = request;
    const ends = until === null ? null : new Date(until);
    await change(trx, user.id, { banned: true, ban_reason: reason, ban_expires: ends });
    return true;
  });
}

export async function unban(db: Kysely<Database>, act: Act): Promise<boolean> {
  return onAccount(db, act, async (trx, found) => {
    const user = there(found);
    if (user.banned !== true) return false;
    await change(trx, user.id, { banned: false, ban_reason: null, ban_expires: null });
    return true;
  });
}

/** Gives the number of sessions that were open. */
export async function signOutEverywhere(db: Kysely<Database>, act: Act): Promise<number> {
  assertOther(act);
  return onAccount(db, act, (trx, found) => endSessions(trx, there(found).id));
}

/**
 * Deletes an account. The database erases what refers to it, counts that, and notes the erasure for
 * restores of older backups, as it does when readers delete their own.
 *
 * @returns its address, for what the database cannot find by itself; `undefined` if it was gone
 */
export async function deleteAccount(
  db: Kysely<Database>,
  act: Act,
): Promise<{ email: string } | undefined> {
  assertOther(act);
  return onAccount(db, act, async (trx, user) => {
    if (!user) return undefined;
    await trx.deleteFrom('user').where('id', '=', user.id).execute();
    return { email: user.email };
  });
}

/** Seconds in which a second mail with a link is not sent: a button may be pressed twice. */
const RESET_ONCE_PER = 60;

/**
 * The address that a link for a new password is to be sent to; `undefined` when one is on its way. Of
 * several who ask at once one gets it: each waits for the account, and the first leaves a note.
 */
export async function claimReset(db: Kysely<Database>, act: Act): Promise<string | undefined> {
  return onAccount(db, act, async (trx, found) => {
    const { id, email } = there(found);
    // What a link refers to is the account itself, as the note does; other codes and links refer to more.
    const { rows } = await sql`
      insert into verification (id, identifier, value, expires_at)
      select ${randomUUID()}, 'reset-claimed', ${id}, now() + make_interval(secs => ${RESET_ONCE_PER})
      where not exists (
        select from verification where value = ${id}
          and created_at > now() - make_interval(secs => ${RESET_ONCE_PER}))
      returning id`.execute(trx);
    return rows.length > 0 ? email : undefined;
  });
}
