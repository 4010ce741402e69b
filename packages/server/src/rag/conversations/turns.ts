import { type Kysely, sql } from 'kysely';
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

/** Behind all turns of any conversation. */
const NOWHERE = 2 ** 31 - 1;

/** Where an answer stands in a conversation; behind all others if it is not there. */
function positionOf(db: Kysely<Database>, id: string, answerId: string | null = null) {
  const position = db
    .selectFrom('conversation_turn')
    .select('position')
    .where('conversation_id', '=', id)
    .where('answer_id', '=', answerId);
  return sql<number>`coalesce((${position}), ${NOWHERE}::int)`;
}

/** Takes an answer, and what came after it, out of a conversation of the reader. */
export async function removeTurnsFrom(
  trx: Kysely<Database>,
  { id, userId }: { id: string; userId: string },
  answerId: string,
): Promise<void> {
  await trx
    .deleteFrom('conversation_turn')
    .where('conversation_id', '=', id)
    .where('conversation_id', 'in', (own) =>
      own.selectFrom('conversation').select('id').where('user_id', '=', userId),
    )
    .where('position', '>=', positionOf(trx, id, answerId))
    .execute();
}

/** Whose a conversation is, and its last turns. */
export interface OpenConversation {
  userId: string;
  turns: Turn[];
  full: boolean;
}

/**
 * The last turns of a conversation, the oldest first; `undefined` if there is none of that id.
 *
 * @param replaced id of an answer: it and what came after it do not count any more
 */
export async function loadTurns(
  db: Kysely<Database>,
  id: string,
  replaced: string | null = null,
): Promise<OpenConversation | undefined> {
  const rows = await db
    .selectFrom('conversation')
    .leftJoin('conversation_turn as turn', (join) =>
      join
        .onRef('turn.conversation_id', '=', 'conversation.id')
        .on('turn.position', '<', positionOf(db, id, replaced)),
    )
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
