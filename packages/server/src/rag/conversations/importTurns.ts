import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { FieldError, ImportRequest, StoredConversation } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ApiError } from '../../http/errors.ts';
import { hasConsent } from '../../profile/consents.ts';
import { lockReader } from '../../profile/lockReader.ts';
import type { AnswerTokens } from './answerToken.ts';
import { appendTurn } from './appendTurn.ts';
import { readConversation } from './store.ts';

/** Anything else could be shared as the words of these docs. */
function assertOwnAnswers(tokens: AnswerTokens, { turns }: ImportRequest): void {
  const errors = turns.flatMap(({ question, answer }, index): FieldError[] => {
    if (tokens.isOwn(answer.feedbackToken, question, answer)) return [];
    return [{ field: `turns[${index}]`, message: 'is not as this server gave it' }];
  });
  if (errors.length > 0) throw new ApiError('invalid_request', { errors });
}

/**
 * Makes a conversation of questions that the reader asked before they signed in, at their own wish.
 *
 * @throws {ApiError} `consent_required` without the consent `history`, `invalid_request` for an
 *   answer that is not this server's own
 */
export async function importTurns(
  db: Kysely<Database>,
  tokens: AnswerTokens,
  userId: string,
  request: ImportRequest,
): Promise<StoredConversation> {
  assertOwnAnswers(tokens, request);
  const owned = { id: randomUUID(), userId };
  return db.transaction().execute(async (trx) => {
    const agreed = (await lockReader(trx, userId)) && (await hasConsent(trx, userId, 'history'));
    if (!agreed) throw new ApiError('consent_required');
    for (const { answer, ...asked } of request.turns) {
      await appendTurn(trx, owned, { ...asked, response: answer, imported: true });
    }
    const conversation = await readConversation(trx, tokens, owned);
    if (!conversation) throw new Error('the conversation was stored and is not there');
    return conversation;
  });
}
