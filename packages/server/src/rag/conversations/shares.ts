import { randomBytes, randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ConversationTurn, Share, SharedConversation } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import type { Owned } from './store.ts';
import type { ConversationShareTable } from './tables.ts';

/** A turn as everyone may see it. */
export type SharedTurn = Pick<ConversationTurn, 'at' | 'question' | 'selection' | 'answer'>;

/** Bytes of a token: nobody finds one by trying. */
const TOKEN_BYTES = 24;

const COLUMNS = ['id', 'conversation_id', 'title', 'token', 'created_at', 'expires_at'] as const;

function toShare(row: Pick<Selectable<ConversationShareTable>, (typeof COLUMNS)[number]>): Share {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    title: row.title,
    token: row.token,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

/** Question and answer as they are stored, which is masked, and without what they say of the reader. */
async function snapshot(db: Kysely<Database>, id: string): Promise<SharedTurn[]> {
  const rows = await db
    .selectFrom('conversation_turn')
    .select(['at', 'question', 'selection', 'response'])
    .where('conversation_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ at, question, selection, response: { answeredFor, ...answer } }) => {
    return { at: at.toISOString(), question, ...(selection && { selection }), answer };
  });
}

/**
 * Shares a conversation as it is now; later turns are not in it.
 *
 * @returns `undefined` if the reader has no conversation of that id
 */
export async function shareConversation(
  db: Kysely<Database>,
  { id, userId }: Owned,
  days: number,
): Promise<Share | undefined> {
  return db.transaction().execute(async (trx) => {
    const conversation = await trx
      .selectFrom('conversation')
      .select('title')
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .forShare()
      .executeTakeFirst();
    if (!conversation) return undefined;
    const row = await trx
      .insertInto('conversation_share')
      .values({
        id: randomUUID(),
        token: randomBytes(TOKEN_BYTES).toString('base64url'),
        conversation_id: id,
        user_id: userId,
        title: conversation.title,
        turns: JSON.stringify(await snapshot(trx, id)),
        expires_at: sql<Date>`now() + make_interval(days => ${days})`,
      })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow();
    return toShare(row);
  });
}

/** What a reader shares now, the latest first; of one conversation if it is named. */
export async function listShares(
  db: Kysely<Database>,
  userId: string,
  conversationId?: string,
): Promise<Share[]> {
  const rows = await db
    .selectFrom('conversation_share')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Date>`now()`)
    .$if(conversationId !== undefined, (query) =>
      query.where('conversation_id', '=', conversationId ?? ''),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toShare);
}

/** Ends a share at once; `false` if the reader has none of that id. */
export async function revokeShare(db: Kysely<Database>, { id, userId }: Owned): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('conversation_share')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a token opens; `undefined` once it has expired, was revoked or lacks its owner's consent. */
export async function readShared(
  db: Kysely<Database>,
  token: string,
): Promise<SharedConversation | undefined> {
  const row = await db
    .selectFrom('conversation_share')
    .select(['title', 'turns', 'created_at', 'expires_at'])
    .where('token', '=', token)
    .where('expires_at', '>', sql<Date>`now()`)
    .where((where) =>
      where.exists(
        where
          .selectFrom('standing_consent')
          .select('purpose')
          .whereRef('standing_consent.user_id', '=', 'conversation_share.user_id')
          .where('purpose', '=', 'history'),
      ),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    title: row.title,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    turns: row.turns,
  };
}
