import type { Kysely, Selectable } from 'kysely';
import type { UserTable } from '../auth/tables.ts';
import type { Config } from '../config.ts';
import type { Account, AccountUser, LinkedAccount } from '../contract/index.ts';
import type { Database } from '../database/types.ts';

/** The account that a password belongs to, in Better Auth's words. */
export const PASSWORD_PROVIDER = 'credential';

const SOCIAL_NAMES: Record<string, string> = { google: 'Google', github: 'GitHub' };

/** What a provider is called on the pages; one that is configured no more keeps its id. */
export function providerName(
  providerId: string,
  { oidcProviders }: Pick<Config, 'oidcProviders'>,
): string {
  const oidc = oidcProviders.find(({ id }) => id === providerId);
  return oidc?.label ?? SOCIAL_NAMES[providerId] ?? providerId;
}

/** A user row as its owner sees it. */
export function toAccountUser(row: Selectable<UserTable>): AccountUser {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    emailVerified: row.email_verified,
    role: row.role ?? 'user',
    image: row.image,
    twoFactorEnabled: row.two_factor_enabled === true,
    createdAt: row.created_at.toISOString(),
  };
}

const oldestFirst = ['created_at', 'id'] as const;

async function readLinks(db: Kysely<Database>, userId: string) {
  return db
    .selectFrom('account')
    .select(['id', 'provider_id', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy(oldestFirst[0])
    .orderBy(oldestFirst[1])
    .execute();
}

async function readPasskeys(db: Kysely<Database>, userId: string): Promise<Account['passkeys']> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy(oldestFirst[0])
    .orderBy(oldestFirst[1])
    .execute();
  return rows.map(({ id, name, created_at }) => ({
    id,
    name,
    createdAt: created_at?.toISOString() ?? null,
  }));
}

/** Everything that the account page shows of a reader; `undefined` if the account is gone. */
export async function readAccount(
  { db, config }: { db: Kysely<Database>; config: Pick<Config, 'oidcProviders'> },
  userId: string,
): Promise<Omit<Account, 'freshUntil'> | undefined> {
  const [user, links, passkeys] = await Promise.all([
    db.selectFrom('user').selectAll().where('id', '=', userId).executeTakeFirst(),
    readLinks(db, userId),
    readPasskeys(db, userId),
  ]);
  if (!user) return undefined;
  const linkedAccounts = links
    .filter(({ provider_id }) => provider_id !== PASSWORD_PROVIDER)
    .map(
      ({ id, provider_id, created_at }): LinkedAccount => ({
        id,
        providerId: provider_id,
        name: providerName(provider_id, config),
        createdAt: created_at.toISOString(),
      }),
    );
  const hasPassword = links.some(({ provider_id }) => provider_id === PASSWORD_PROVIDER);
  return { user: toAccountUser(user), hasPassword, linkedAccounts, passkeys };
}
