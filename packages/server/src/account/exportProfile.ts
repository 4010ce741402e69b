import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { PICTURE_TYPES, type ProfileExport } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { PASSWORD_PROVIDER, providerName, toAccountUser } from './readAccount.ts';

interface ExportDeps {
  db: Kysely<Database>;
  config: Pick<Config, 'oidcProviders'>;
}

async function readSessions(
  db: Kysely<Database>,
  userId: string,
): Promise<ProfileExport['sessions']> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'created_at', 'updated_at', 'expires_at', 'ip_address', 'user_agent'])
    .select('impersonated_by')
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ipAddress: row.ip_address || null,
    userAgent: row.user_agent || null,
    impersonated: row.impersonated_by !== null,
  }));
}

/** The ways in, without what opens them: columns are named one by one for that reason. */
function readLinks(db: Kysely<Database>, userId: string) {
  return db
    .selectFrom('account')
    .select(['id', 'account_id', 'provider_id', 'scope', 'created_at', 'updated_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
}

async function readPasskeys(
  db: Kysely<Database>,
  userId: string,
): Promise<ProfileExport['passkeys']> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'device_type', 'backed_up', 'transports', 'aaguid'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at?.toISOString() ?? null,
    deviceType: row.device_type,
    backedUp: row.backed_up,
    transports: row.transports,
    aaguid: row.aaguid,
  }));
}

/** Without the hashes, which say nothing to their reader. */
async function readEvents(db: Kysely<Database>, userId: string): Promise<ProfileExport['events']> {
  const rows = await db
    .selectFrom('auth_event')
    .select(['at', 'type', 'outcome', 'reason', 'way', 'device'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function readPicture(
  db: Kysely<Database>,
  userId: string,
): Promise<ProfileExport['picture']> {
  const row = await db
    .selectFrom('user_picture')
    .select(['media_type', 'bytes', 'created_at'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const mediaType = PICTURE_TYPES.find((type) => type === row?.media_type);
  if (!row || !mediaType) return null;
  const base64 = row.bytes.toString('base64');
  return { mediaType, createdAt: row.created_at.toISOString(), base64 };
}

/**
 * Everything that is held about a reader, for the reader: in words that they can read, and without
 * hashes, tokens and keys, which would open the account to whoever finds the file.
 *
 * @returns `undefined` if the account is gone
 */
export async function exportProfile(
  { db, config }: ExportDeps,
  userId: string,
): Promise<ProfileExport | undefined> {
  const user = await db.selectFrom('user').selectAll().where('id', '=', userId).executeTakeFirst();
  if (!user) return undefined;
  const links = await readLinks(db, userId);
  return {
    format: 1,
    exportedAt: new Date().toISOString(),
    account: {
      ...toAccountUser(user),
      updatedAt: user.updated_at.toISOString(),
      banned: user.banned === true,
      banReason: user.ban_reason,
      banExpires: user.ban_expires?.toISOString() ?? null,
    },
    hasPassword: links.some(({ provider_id }) => provider_id === PASSWORD_PROVIDER),
    sessions: await readSessions(db, userId),
    linkedAccounts: links
      .filter(({ provider_id }) => provider_id !== PASSWORD_PROVIDER)
      .map((link) => ({
        id: link.id,
        providerId: link.provider_id,
        name: providerName(link.provider_id, config),
        accountId: link.account_id,
        scope: link.scope,
        createdAt: link.created_at.toISOString(),
        updatedAt: link.updated_at.toISOString(),
      })),
    passkeys: await readPasskeys(db, userId),
    picture: await readPicture(db, userId),
    events: await readEvents(db, userId),
  };
}
