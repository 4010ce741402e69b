import { type Kysely, sql } from 'kysely';
import { type QueryResponse, type Selection, TITLE_MAX } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { storable } from '../masking/storable.ts';
import { provenOf } from './answerToken.ts';

/** What is added to a conversation. */
export interface NewTurn {
  question: string;
  selection?: Selection[] | undefined;
  response: QueryResponse;
  imported?: boolean;
}

/** What was marked as it may be stored; null for nothing. */
function storedSelection(selection: Selection[] = []): string | null {
  if (selection.length === 0) return null;
  return JSON.stringify(selection.map((one) => ({ ...one, text: storable(one.text) })));
}

/** The first question, cut where a word ends. */
export function titleOf(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  if (line.length <= TITLE_MAX) return line;
  const cut = line.slice(0, TITLE_MAX - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_MAX / 2)).trimEnd()}…`;
}

/**
 * Adds a turn to the conversation of that id, and makes the conversation if there is none. Call it
 * where the consent of the reader has been looked at, in the same transaction.
 *
 * @returns `false`, and nothing is stored, if the conversation is somebody else's
 */
export async function appendTurn(
  trx: Kysely<Database>,
  { id, userId }: { id: string; userId: string },
  { question, selection, response, imported = false }: NewTurn,
): Promise<boolean> {
  const masked = storable(question);
  const { rows } = await sql`
    insert into conversation as c (id, user_id, title) values (${id}, ${userId}, ${titleOf(masked)})
    on conflict (id) do update set updated_at = clock_timestamp() where c.user_id = ${userId}
    returning 1`.execute(trx);
  if (rows.length === 0) return false;
  await trx
    .insertInto('conversation_turn')
    .values((insert) => ({
      conversation_id: id,
      position: insert
        .selectFrom('conversation_turn')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('conversation_id', '=', id),
      answer_id: response.id,
      at: sql<Date>`clock_timestamp()`,
      question: masked,
      selection: storedSelection(selection),
      response: JSON.stringify(provenOf(response)),
      imported,
    }))
    .onConflict((conflict) => conflict.columns(['conversation_id', 'answer_id']).doNothing())
    .execute();
  return true;
}
