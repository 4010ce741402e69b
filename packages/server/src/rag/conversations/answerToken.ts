import { timingSafeEqual } from 'node:crypto';
import type { AuthService } from '../../auth/authService.ts';
import type { QueryResponse } from '../../contract/index.ts';

/** What a token of an answer speaks for; fields that a client may leave out are not in it. */
type Proven = Pick<QueryResponse, 'id' | 'answer' | 'mode' | 'confidence' | 'citations'>;

/** Makes and checks the tokens that go out with answers. Nothing is stored for them. */
export interface AnswerTokens {
  /** The token of an answer, for its reader only. */
  tokenOf(question: string, answer: Proven): string;
  /** Whether the token belongs to the answer of that id: its holder may rate it. */
  mayRate(token: string, answerId: string): boolean;
  /** Whether this server gave this answer to this question, word for word. */
  isOwn(token: string, question: string, answer: Proven): boolean;
}

function contentOf(question: string, { id, answer, mode, confidence, citations }: Proven): string {
  const cited = citations.map(({ number, url, title, headingPath, quote }) => {
    return [number, url, title, headingPath, quote];
  });
  return JSON.stringify([question.trim(), id, answer, mode, confidence, cited]);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Tokens under the secret of the server. Each has two parts: the first speaks for the id of the
 * answer, the second for all of it.
 *
 * @example
 * const tokens = answerTokens(auth);
 * tokens.mayRate(tokens.tokenOf(question, response), response.id); // true
 */
export function answerTokens({ sign }: Pick<AuthService, 'sign'>): AnswerTokens {
  const idPart = (id: string) => sign('rate an answer', id);
  const contentPart = (question: string, answer: Proven) =>
    sign('an answer as it was given', contentOf(question, answer));
  return {
    tokenOf: (question, answer) => `${idPart(answer.id)}.${contentPart(question, answer)}`,
    mayRate: (token, answerId) => same(token.split('.', 1)[0] ?? '', idPart(answerId)),
    isOwn: (token, question, answer) =>
      same(token, `${idPart(answer.id)}.${contentPart(question, answer)}`),
  };
}
