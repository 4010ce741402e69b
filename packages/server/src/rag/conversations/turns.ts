import type { Kysely } from 'kysely';
import type { Turn } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { storable } from '../masking/storable.ts';

/** Questions before this one that are looked at, with their answers. */
const REMEMBERED = 4;

/** A conversation that is as long as this is not continued: the next question begins a new one. */
export const TURNS_MAX = 200;

/** The turns that a browser sends along: masked, and no more than of a stored conversation. */
export function turnsOf(messages: Turn[] = []): Turn[] {
  return messages
    .slice(-2 * REMEMBERED)
    .map(({ role, text }): Turn => ({ role, text: storable(text) }));
}

/** Whose a conversation is, and its last turns. */
export interface OpenConversation {
  userId: string;
  turns: Turn[];
  full: boolean;
}

/** The last turns of a conversation, the oldest first; `undefined` if there is none of that id. */
export async function loadTurns(
  db: Kysely<Database>,
  id: string,
): Promise<OpenConversation | undefined> {
  const rows = await db
    .selectFrom('conversation')
    .leftJoin('conversation_turn as turn', 'turn.conversation_id', 'conversation.id')
    .select(['conversation.user_id', 'turn.question', 'turn.response', 'turn.position'])
    .where('conversation.id', '=', id)
    .orderBy('turn.position', 'desc')
    .limit(REMEMBERED)
    .execute();
  const [latest] = rows;
  if (!latest) return undefined;
  const turns = rows.toReversed().flatMap(({ question, response }): Turn[] => {
    if (question === null || response === null) return [];
    return [
      { role: 'user', text: question },
      { role: 'assistant', text: response.answer },
    ];
  });
  return { userId: latest.user_id, turns, full: (latest.position ?? 0) >= TURNS_MAX };
}
