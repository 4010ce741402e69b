import './production.ts';

import { beforeAll, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { hashQueue } from '../../auth/password/hashing.ts';
import { createTestApp } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, Browser, settle, signedUp, someone } from '../../testing/reader.ts';
import { productionApp, verdict } from './support.ts';

/** An answer without what differs from one answer to the next for any two readers. */
function shape(answer: Response): unknown {
  const { body, status, headers } = answer;
  const types = Object.entries(body.user ?? {}).map(([key, value]) => [
    key,
    typeof value === 'string' ? 'string' : value,
  ]);
  const rest = { ...body, user: types };
  const names = Object.keys(headers).sort();
  const cookies = answer.get('Set-Cookie')?.map((line) => line.replace(/=[^;]*/, ''));
  return { status, rest, names, cookies };
}

describeOnEachDatabase('attacks that look for accounts', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  /** The answer to a request, and how many hashes were computed for it. */
  async function costOf(attempt: () => Promise<Response>) {
    const before = hashQueue.begun;
    const answer = await attempt();
    return { answer, hashes: hashQueue.begun - before };
  }

  test('attack 15: a wrong password and an unknown address get the same answer at the same cost', async () => {
    const { reader } = await signedUp(app);
    const password = 'not the password of this reader';
    const signIn = (email: string) =>
      costOf(() => app.browser().post('/sign-in/email', { email, password }));
    const known = await signIn(reader.email);
    const unknown = await signIn(someone().email);
    expect(verdict(known.answer)).toEqual([401, 'INVALID_EMAIL_OR_PASSWORD']);
    expect(shape(known.answer)).toEqual(shape(unknown.answer));
    // The hash is what takes the time: one for either.
    expect([known.hashes, unknown.hashes]).toEqual([1, 1]);
  });

  test('attack 16: signing up, resetting, links and codes answer alike for every address', async () => {
    const { reader } = await signedUp(app);
    const attempts: [string, (email: string) => object][] = [
      ['/sign-up/email', (email) => someone({ email })],
      ['/request-password-reset', (email) => ({ email })],
      ['/sign-in/magic-link', (email) => ({ email })],
      ['/email-otp/send-verification-otp', (email) => ({ email, type: 'sign-in' })],
      ['/email-otp/send-verification-otp', (email) => ({ email, type: 'email-verification' })],
    ];
    for (const [path, body] of attempts) {
      const ask = (email: string) => costOf(() => app.browser().post(path, body(email)));
      const taken = await ask(reader.email);
      const free = await ask(someone().email);
      expect([path, taken.answer.status]).toEqual([path, 200]);
      expect([path, shape(taken.answer)]).toEqual([path, shape(free.answer)]);
      expect([path, taken.hashes]).toEqual([path, free.hashes]);
    }
  });

  test('attack 16, by the clock: no answer waits for the mail that only real accounts get', async () => {
    const { reader } = await signedUp(app);
    const never = { send: () => new Promise<void>(() => {}) };
    const silent = createTestApp(database().db, { mailer: never });
    for (const [path, more] of [
      ['/request-password-reset', {}],
      ['/sign-in/magic-link', {}],
      ['/email-otp/send-verification-otp', { type: 'sign-in' }],
      ['/sign-up/email', { name: 'Ada', password: reader.password }],
    ] as const) {
      const answer = await new Browser(silent).post(path, { email: reader.email, ...more });
      expect([path, answer.status]).toEqual([path, 200]);
    }
    await settle();
  });
});
