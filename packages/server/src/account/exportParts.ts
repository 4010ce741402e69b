import { type Kysely, sql } from 'kysely';
import { PICTURE_TYPES, type ProfileExport } from '../contract/index.ts';
import type { Database } from '../database/types.ts';

export async function readSessions(
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

/** When the reader was last there, as administrators see it. */
export async function readLastSeen(db: Kysely<Database>, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('reader_seen')
    .select(sql<string>`day::text`.as('day'))
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.day ?? null;
}

export async function readPasskeys(
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
export async function readEvents(
  db: Kysely<Database>,
  userId: string,
): Promise<ProfileExport['events']> {
  const rows = await db
    .selectFrom('auth_event')
    .select(['at', 'type', 'outcome', 'reason', 'way', 'device'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function readPicture(
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
