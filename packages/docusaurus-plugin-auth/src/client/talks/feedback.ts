import { callServer } from '../serverRequest';
import type { QueryResponse } from '../types';
import type { Feedback } from './types';

/** What a reader thinks of an answer. `rating: null` takes it back. */
export type Opinion = Pick<Feedback, 'rating'> &
  Partial<Pick<Feedback, 'reasons'>> & { note?: string };

/**
 * Says what an answer was worth, in place of what was said of it before. Nobody has to be signed in.
 *
 * @throws {ClientError}
 * @example
 * await sendFeedback(answer, { rating: 'down', reasons: ['outdated'], note: 'Changed in 2.0' });
 */
export async function sendFeedback(answer: QueryResponse, opinion: Opinion): Promise<void> {
  const body = { answerId: answer.id, token: answer.feedbackToken, ...opinion };
  await callServer('/api/v1/feedback', { method: 'POST', body });
}
