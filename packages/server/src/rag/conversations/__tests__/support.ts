import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import type { SignedIn } from '../../../account/__tests__/support.ts';
import type { QueryResponse } from '../../../contract/index.ts';
import type { TestApp } from '../../../testing/createTestApp.ts';
import { TEST_INGEST_TOKEN } from '../../../testing/createTestApp.ts';
import { toolManifest } from '../../__tests__/makeManifest.ts';

export const QUESTION = 'What is the default of boilTimeout?';

/** Milliseconds that what happens in the background may take, on a machine that is busy. */
const PATIENCE = 30_000;

/** Waits until `find` finds something: recording goes on when the answer has been sent. */
export async function until<T>(find: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await wait(15);
  }
}

/** Docs to ask about. */
export async function publish({ app }: TestApp): Promise<void> {
  await request(app)
    .put('/api/v1/index')
    .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
    .send(toolManifest())
    .expect(200);
}

/** Asks without being signed in. */
export async function askAnonymously({ app }: TestApp, body: object): Promise<QueryResponse> {
  const answer = await request(app).post('/api/v1/query').send(body);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

/** Asks as a reader. */
export async function ask(reader: SignedIn, body: object): Promise<QueryResponse> {
  const answer = await reader.send('post', '/api/v1/query').send(body);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

/** Agrees to a history, or ends it. */
export async function agree(reader: SignedIn, granted = true): Promise<void> {
  const consent = { purpose: 'history', granted };
  const answer = await reader.send('post', '/api/v1/profile/consents').send(consent);
  if (answer.status !== 200) throw new Error(answer.text);
}

/** Asks as a reader who has agreed, and waits until the answer is kept. */
export async function askAndKeep(reader: SignedIn, body: object): Promise<QueryResponse> {
  const answer = await ask(reader, body);
  await until(async () => {
    const { body: kept } = await reader.send(
      'get',
      `/api/v1/conversations/${answer.conversationId}`,
    );
    return kept.turns?.some(({ answer: { id } }: { answer: QueryResponse }) => id === answer.id);
  });
  return answer;
}
