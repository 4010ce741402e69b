import { timingSafeEqual } from 'node:crypto';
import type { AuthService } from '../../auth/authService.ts';
import type { QueryResponse } from '../../contract/index.ts';

/** What a token speaks for: all that is said of an answer, but not where it is kept or what it cost. */
export type Proven = Omit<QueryResponse, 'conversationId' | 'feedbackToken' | 'prompt' | 'usage'>;

/** Makes and checks the tokens that go out with answers. Nothing is stored for them. */
export interface AnswerTokens {
  /** The token of an answer, for its reader only. */
  tokenOf(question: string, answer: QueryResponse): string;
  /** Whether the token belongs to the answer of that id: its holder may rate it. */
  mayRate(token: string, answerId: string): boolean;
  /** Whether this server gave this answer to this question, word for word. */
  isOwn(token: string, question: string, answer: QueryResponse): boolean;
}

/** The answer without what its token does not speak for. */
export function provenOf(answer: QueryResponse): Proven {
  const { conversationId, feedbackToken, prompt, usage, ...proven } = answer;
  return proven;
}

/** The same for the same content, in whatever order a client sends the fields back. */
function contentOf(question: string, answer: QueryResponse): string {
  return JSON.stringify([question.trim(), provenOf(answer)], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
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
  const contentPart = (question: string, answer: QueryResponse) =>
    sign('an answer as it was given', contentOf(question, answer));
  return {
    tokenOf: (question, answer) => `${idPart(answer.id)}.${contentPart(question, answer)}`,
    mayRate: (token, answerId) => same(token.split('.', 1)[0] ?? '', idPart(answerId)),
    isOwn: (token, question, answer) =>
      same(token, `${idPart(answer.id)}.${contentPart(question, answer)}`),
  };
}
