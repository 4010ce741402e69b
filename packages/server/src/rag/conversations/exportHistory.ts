import type { Kysely } from 'kysely';
import type { ProfileExport } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';

type Export = Pick<ProfileExport, 'conversations' | 'shares' | 'questions' | 'feedback'>;

async function readConversations(
  db: Kysely<Database>,
  userId: string,
): Promise<Export['conversations']> {
  const conversations = await db
    .selectFrom('conversation')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const turns = await db
    .selectFrom('conversation_turn as turn')
    .innerJoin('conversation', 'conversation.id', 'turn.conversation_id')
    .select(['conversation_id', 'turn.at', 'turn.question', 'turn.response', 'turn.imported'])
    .select('turn.selection')
    .where('conversation.user_id', '=', userId)
    .orderBy('turn.position')
    .execute();
  const turnsOf = Map.groupBy(turns, (turn) => turn.conversation_id);
  return conversations.map(({ id, title, created_at, updated_at }) => ({
    id,
    title,
    createdAt: created_at.toISOString(),
    updatedAt: updated_at.toISOString(),
    imported: turnsOf.get(id)?.[0]?.imported ?? false,
    turns: (turnsOf.get(id) ?? []).map(({ at, question, selection, response, imported }) => {
      return {
        at: at.toISOString(),
        question,
        ...(selection && { selection }),
        answer: response,
        imported,
      };
    }),
  }));
}

/** Without the tokens, which would open them to whoever finds the file. */
async function readShares(db: Kysely<Database>, userId: string): Promise<Export['shares']> {
  const rows = await db
    .selectFrom('conversation_share')
    .select(['conversation_id', 'title', 'created_at', 'expires_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ conversation_id, title, created_at, expires_at }) => ({
    conversationId: conversation_id,
    title,
    createdAt: created_at.toISOString(),
    expiresAt: expires_at.toISOString(),
  }));
}

async function readQuestions(db: Kysely<Database>, userId: string): Promise<Export['questions']> {
  const rows = await db
    .selectFrom('question_log')
    .select(['answer_id', 'at', 'question', 'locale', 'version', 'page', 'mode', 'confidence'])
    .select('trace')
    .where('user_id', '=', userId)
    .orderBy('at')
    .execute();
  return rows.map(({ answer_id, at, ...row }) => {
    return { answerId: answer_id, at: at.toISOString(), ...row };
  });
}

async function readFeedback(db: Kysely<Database>, userId: string): Promise<Export['feedback']> {
  const rows = await db
    .selectFrom('answer_feedback')
    .select(['answer_id', 'at', 'rating', 'reasons', 'note', 'question'])
    .where('user_id', '=', userId)
    .orderBy('at')
    .execute();
  return rows.map(({ answer_id, at, ...row }) => {
    return { answerId: answer_id, at: at.toISOString(), ...row };
  });
}

/** What is kept of the questions of a reader, for the export of all that is held about them. */
export async function exportHistory(db: Kysely<Database>, userId: string): Promise<Export> {
  return {
    conversations: await readConversations(db, userId),
    shares: await readShares(db, userId),
    questions: await readQuestions(db, userId),
    feedback: await readFeedback(db, userId),
  };
}
