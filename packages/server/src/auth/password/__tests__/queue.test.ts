import { expect, test } from '@jest/globals';
import request from 'supertest';
import { createTestDatabase } from '../../../testing/databases.ts';
import { accountApp, PASSWORD, someone } from '../../../testing/reader.ts';
import { hashQueue } from '../hashing.ts';
import { boundedQueue, QueueFull } from '../queue.ts';

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('does no more at once than it may, in order, and refuses what would wait too long', async () => {
  const queue = boundedQueue({ running: 2, waiting: 2 });
  const jobs = Array.from({ length: 4 }, held);
  const ended: number[] = [];
  const done = jobs.map(async (job, index) => {
    await queue.run(job.work);
    ended.push(index);
  });
  await turn();
  expect([queue.running, queue.waiting]).toEqual([2, 2]);
  await expect(queue.run(async () => {})).rejects.toThrow(QueueFull);
  jobs[1]?.end();
  await turn();
  expect([ended, queue.running, queue.waiting]).toEqual([[1], 2, 1]);
  for (const job of jobs) job.end();
  await Promise.all(done);
  expect([ended.length, queue.running, queue.waiting]).toEqual([4, 0, 0]);
});

test('goes on after work that fails', async () => {
  const queue = boundedQueue({ running: 1, waiting: 1 });
  await expect(queue.run(async () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(await queue.run(async () => 'next')).toBe('next');
});

test('a flood of sign-ins and sign-ups holds up neither health checks nor questions', async () => {
  const database = await createTestDatabase('pglite');
  const app = accountApp(database);
  const ends: (() => void)[] = [];
  // Every place is taken, and nothing ends until the test says so.
  const full: Promise<unknown>[] = [];
  for (;;) {
    const job = held();
    const running = hashQueue.run(job.work);
    const refused = await Promise.race([
      running.then(
        () => false,
        (error) => error instanceof QueueFull,
      ),
      turn().then(() => false),
    ]);
    if (refused) break;
    ends.push(job.end);
    full.push(running);
  }
  // One place, so that a sign-up waits as well.
  ends.shift()?.();
  await turn();
  const waiting = app.browser().post('/sign-up/email', someone());
  while (hashQueue.waiting < 48) await turn();
  expect((await request(app.app).get('/healthz')).status).toBe(200);
  const question = await request(app.app).post('/api/v1/query').send({ question: 'How?' });
  expect(question.status).toBe(200);

  const { email } = someone();
  const refused = await app.browser().post('/sign-in/email', { email, password: PASSWORD });
  expect([refused.status, refused.body.code]).toEqual([503, 'SERVER_BUSY']);
  expect(refused.headers['retry-after']).toBe('5');
  for (const end of ends) end();
  await Promise.all(full);
  expect((await waiting).status).toBe(200);
  await database.close();
});
