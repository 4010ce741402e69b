import { setTimeout as sleep } from 'node:timers/promises';

const QUESTION = 'How long does a kettle take?';

/** What became of what readers did. */
export interface Reading {
  /** Answers that the server said to have rated. */
  rated: string[];
  /** Requests that were answered. */
  answered: number;
  /** What came instead of an answer, such as `POST /api/v1/query 502`. */
  failures: string[];
}

async function request(origin: string, path: string, body: object): Promise<unknown> {
  const answer = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A question, and an opinion of its answer: what is written has to be there afterwards. */
async function askAndRate(origin: string, reading: Reading): Promise<void> {
  let step = 'query';
  try {
    const answer = await request(origin, '/api/v1/query', { question: QUESTION });
    reading.answered += 1;
    if (!isRecord(answer)) throw new Error('no object');
    const { id, feedbackToken: token } = answer;
    step = 'feedback';
    await request(origin, '/api/v1/feedback', { answerId: id, token, rating: 'up' });
    reading.answered += 1;
    reading.rated.push(String(id));
  } catch (error) {
    reading.failures.push(`${step}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Lets readers ask and rate, each again and again, until they are stopped.
 *
 * @returns what has happened so far, and what stops them once each has its last answer
 */
export function startReaders(origin: string, count: number) {
  const reading: Reading = { rated: [], answered: 0, failures: [] };
  let going = true;
  const reader = async () => {
    while (going) {
      await askAndRate(origin, reading);
      await sleep(20);
    }
  };
  const readers = Array.from({ length: count }, reader);
  const stop = async () => {
    going = false;
    await Promise.all(readers);
  };
  return { reading, stop };
}
