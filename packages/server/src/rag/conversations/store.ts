import { type Kysely, type SqlBool, sql } from 'kysely';
import type {
  ConversationList,
  ConversationSummary,
  ConversationTurn,
  StoredConversation,
} from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { storable } from '../masking/storable.ts';
import type { AnswerTokens } from './answerToken.ts';

/** A conversation of a reader. Every look-up names both: nobody reaches another reader's. */
export interface Owned {
  id: string;
  userId: string;
}

/** A text as `LIKE` takes it literally. */
function pattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}

function summaries(db: Kysely<Database>, userId: string) {
  return db
    .selectFrom('conversation')
    .select(['id', 'title', 'created_at', 'updated_at'])
    .select((row) =>
      row
        .selectFrom('conversation_turn')
        .select(sql<number>`count(*)::int`.as('turns'))
        .whereRef('conversation_id', '=', 'conversation.id')
        .as('turns'),
    )
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('conversation_turn')
            .select('position')
            .whereRef('conversation_id', '=', 'conversation.id')
            .where('position', '=', 1)
            .where('imported', '=', true),
        )
        .as('imported'),
    )
    .where('user_id', '=', userId);
}

interface SummaryRow {
  id: string;
  title: string;
  created_at: Date;
  updated_at: Date;
  turns: number | null;
  imported: SqlBool;
}

function toSummary(row: SummaryRow): ConversationSummary {
  const { id, title, created_at, updated_at, turns, imported } = row;
  return {
    id,
    title,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
    turns: turns ?? 0,
    imported: Boolean(imported),
  };
}

/** The conversations of a reader, the latest first; with `search` those that have it anywhere. */
export async function listConversations(
  db: Kysely<Database>,
  userId: string,
  { search, offset, limit }: { search: string; offset: number; limit: number },
): Promise<ConversationList> {
  const like = pattern(search);
  const rows = await summaries(db, userId)
    .$if(search !== '', (query) =>
      query.where((row) =>
        row.or([
          row('title', 'ilike', like),
          row.exists(
            row
              .selectFrom('conversation_turn')
              .select('position')
              .whereRef('conversation_id', '=', 'conversation.id')
              .where(sql<boolean>`(question ilike ${like} or response ->> 'answer' ilike ${like})`),
          ),
        ]),
      ),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit + 1)
    .execute();
  return { conversations: rows.slice(0, limit).map(toSummary), more: rows.length > limit };
}

/** The turns of a conversation, the oldest first, each with the token to rate it. */
export async function readTurns(
  db: Kysely<Database>,
  tokens: Pick<AnswerTokens, 'tokenOf'>,
  id: string,
): Promise<ConversationTurn[]> {
  const rows = await db
    .selectFrom('conversation_turn as turn')
    .leftJoin('answer_feedback as feedback', 'feedback.answer_id', 'turn.answer_id')
    .select(['turn.at', 'turn.question', 'turn.selection', 'turn.response', 'turn.imported'])
    .select('feedback.rating')
    .where('turn.conversation_id', '=', id)
    .orderBy('turn.position')
    .execute();
  return rows.map(({ at, question, selection, response, imported, rating }) => ({
    at: at.toISOString(),
    question,
    ...(selection && { selection }),
    answer: { ...response, feedbackToken: tokens.tokenOf(question, response) },
    imported,
    rating,
  }));
}

/** One conversation with its turns; `undefined` if the reader has none of that id. */
export async function readConversation(
  db: Kysely<Database>,
  tokens: Pick<AnswerTokens, 'tokenOf'>,
  { id, userId }: Owned,
): Promise<StoredConversation | undefined> {
  const row = await summaries(db, userId).where('id', '=', id).executeTakeFirst();
  return row && { ...toSummary(row), turns: await readTurns(db, tokens, id) };
}

/** Gives a conversation another title; `undefined` if the reader has none of that id. */
export async function renameConversation(
  db: Kysely<Database>,
  { id, userId }: Owned,
  title: string,
): Promise<ConversationSummary | undefined> {
  await db
    .updateTable('conversation')
    .set({ title: storable(title) })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .execute();
  const row = await summaries(db, userId).where('id', '=', id).executeTakeFirst();
  return row && toSummary(row);
}

/** Deletes a conversation with all that hangs on it; `false` if the reader has none of that id. */
export async function deleteConversation(
  db: Kysely<Database>,
  { id, userId }: Owned,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('conversation')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Deletes every conversation of a reader. */
export async function deleteConversations(db: Kysely<Database>, userId: string): Promise<void> {
  await db.deleteFrom('conversation').where('user_id', '=', userId).execute();
}
