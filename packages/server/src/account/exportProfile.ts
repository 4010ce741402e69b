import type { Kysely } from 'kysely';
import { exportChanges } from '../admin/gaps/changes.ts';
import type { Config } from '../config.ts';
import type { ProfileExport } from '../contract/index.ts';
import type { Database } from '../database/types.ts';
import { readLedger } from '../profile/consents.ts';
import { readStored } from '../profile/store.ts';
import { exportHistory } from '../rag/conversations/exportHistory.ts';
import {
  readEvents,
  readLastSeen,
  readPasskeys,
  readPicture,
  readSessions,
} from './exportParts.ts';
import { PASSWORD_PROVIDER, providerName, toAccountUser } from './readAccount.ts';

interface ExportDeps {
  db: Kysely<Database>;
  config: Pick<Config, 'oidcProviders'>;
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

/** The account itself, and how it is reached; `undefined` if it is gone. */
async function readOwner({ db, config }: ExportDeps, userId: string) {
  const user = await db.selectFrom('user').selectAll().where('id', '=', userId).executeTakeFirst();
  if (!user) return undefined;
  const links = await readLinks(db, userId);
  return {
    account: {
      ...toAccountUser(user),
      updatedAt: user.updated_at.toISOString(),
      banned: user.banned === true,
      banReason: user.ban_reason,
      banExpires: user.ban_expires?.toISOString() ?? null,
      lastSeen: await readLastSeen(db, userId),
    },
    hasPassword: links.some(({ provider_id }) => provider_id === PASSWORD_PROVIDER),
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
  };
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
  // One moment for the whole file: a change meanwhile is in all parts of it, or in none.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const owner = await readOwner({ db: trx, config }, userId);
      if (!owner) return undefined;
      return {
        format: 1,
        exportedAt: new Date().toISOString(),
        ...owner,
        // What a feature stores about a reader gets a line here.
        sessions: await readSessions(trx, userId),
        passkeys: await readPasskeys(trx, userId),
        picture: await readPicture(trx, userId),
        profile: await readStored(trx, userId),
        consents: await readLedger(trx, userId),
        ...(await exportHistory(trx, userId)),
        gapChanges: await exportChanges(trx, userId),
        events: await readEvents(trx, userId),
      };
    });
}
