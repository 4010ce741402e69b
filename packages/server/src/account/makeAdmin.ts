import { generateRandomString, hashPassword } from 'better-auth/crypto';
import type { Kysely, Transaction } from 'kysely';
import { passwordStrength } from '../auth/password/strength.ts';
import { isBanned } from '../auth/reader/isBanned.ts';
import { hasRole } from '../auth/reader/reader.ts';
import type { Database } from '../database/types.ts';
import { PASSWORD_PROVIDER } from './readAccount.ts';

/** Who is to be an administrator. `password` is needed only where there is none that counts. */
export interface NewAdmin {
  /** In lower case. */
  email: string;
  name?: string;
  password?: string;
}

/**
 * What became of it. `claimed`: there was an account whose address nobody had confirmed; `banned`:
 * nothing was done, because the account may not be used.
 */
export const ADMIN_OUTCOMES = [
  'created',
  'promoted',
  'claimed',
  'unchanged',
  'banned',
  'password-required',
  'password-too-weak',
] as const;
export type AdminOutcome = (typeof ADMIN_OUTCOMES)[number];

const ADMIN = 'admin';

/** An id like those that Better Auth makes. */
const newId = () => generateRandomString(32);

async function setPassword(trx: Transaction<Database>, userId: string, hash: string) {
  await trx
    .insertInto('account')
    .values({
      id: newId(),
      account_id: userId,
      provider_id: PASSWORD_PROVIDER,
      user_id: userId,
      password: hash,
      updated_at: new Date(),
    })
    .execute();
}

async function create(trx: Transaction<Database>, { email, name }: NewAdmin, hash: string) {
  const id = newId();
  const fallback = email.split('@', 1)[0] ?? email;
  await trx
    .insertInto('user')
    .values({ id, email, name: name ?? fallback, role: ADMIN, email_verified: true })
    .execute();
  await setPassword(trx, id, hash);
}

/** Takes away every way in: somebody else may have made them. */
async function claim(trx: Transaction<Database>, userId: string, roles: string, hash: string) {
  for (const table of ['account', 'session', 'passkey', 'two_factor'] as const) {
    await trx.deleteFrom(table).where('user_id', '=', userId).execute();
  }
  await trx
    .updateTable('user')
    .set({ role: roles, email_verified: true, two_factor_enabled: false, updated_at: new Date() })
    .where('id', '=', userId)
    .execute();
  await setPassword(trx, userId, hash);
}

/** `user` is what everybody is; other roles stay beside the new one. */
function withAdmin(roles: string | null): string {
  const others = (roles ?? '').split(',').filter((role) => role !== '' && role !== 'user');
  return [...new Set([...others, ADMIN])].join(',');
}

async function settle(
  trx: Transaction<Database>,
  admin: NewAdmin,
  hash: string | undefined,
): Promise<AdminOutcome> {
  const user = await trx
    .selectFrom('user')
    .select(['id', 'role', 'email_verified', 'banned', 'ban_expires'])
    .where('email', '=', admin.email)
    .forUpdate()
    .executeTakeFirst();
  if (user && isBanned(user.banned, user.ban_expires)) return 'banned';
  if (user?.email_verified) {
    if (hasRole(user.role, ADMIN)) return 'unchanged';
    const change = { role: withAdmin(user.role), updated_at: new Date() };
    await trx.updateTable('user').set(change).where('id', '=', user.id).execute();
    return 'promoted';
  }
  if (!hash) return 'password-required';
  if (!user) {
    await create(trx, admin, hash);
    return 'created';
  }
  await claim(trx, user.id, withAdmin(user.role), hash);
  return 'claimed';
}

/**
 * Makes somebody an administrator: a new account with a confirmed address, or one that is there.
 *
 * An account whose address was never confirmed may be a stranger's, who signed up with the address
 * of an administrator to be: of that one nothing stays but its id, and a password is needed.
 *
 * @example
 * await makeAdmin(db, { email: 'ada@example.com', password }); // 'created'
 */
export async function makeAdmin(db: Kysely<Database>, admin: NewAdmin): Promise<AdminOutcome> {
  const { password, email, name } = admin;
  if (password !== undefined && !passwordStrength(password, [email, name ?? '']).acceptable) {
    return 'password-too-weak';
  }
  // Before the transaction: hashing takes its time, and the embedded database has one connection.
  const hash = password === undefined ? undefined : await hashPassword(password);
  return db.transaction().execute((trx) => settle(trx, admin, hash));
}
