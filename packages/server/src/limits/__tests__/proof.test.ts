import { beforeAll, expect, test } from '@jest/globals';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import request from 'supertest';
import { createTestApp } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { accountApp, signedUp } from '../../testing/reader.ts';

/** Does the work, as a client does. */
async function solve(challenge: Challenge): Promise<object> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return { challenge, solution };
}

const encode = (proof: object) => Buffer.from(JSON.stringify(proof)).toString('base64');

describeOnEachDatabase('a proof of work', (database) => {
  let app: ReturnType<typeof createTestApp>;
  let other: ReturnType<typeof createTestApp>;
  beforeAll(() => {
    const env = { PROOF_OF_WORK: 'always' };
    app = createTestApp(database().db, { env });
    other = createTestApp(database().db, { env });
  });

  async function challenge(): Promise<Challenge> {
    return (await request(app.app).get('/api/v1/challenge')).body;
  }

  const ask = (target: typeof app, proof?: string) =>
    request(target.app)
      .post('/api/v1/query')
      .set(proof === undefined ? {} : { 'Proof-Of-Work': proof })
      .send({ question: 'Where is the kettle?' });

  test('lets an anonymous reader ask, once, at whatever process', async () => {
    const refused = await ask(app);
    expect([refused.status, refused.body.code]).toEqual([403, 'proof_of_work_required']);
    const proof = encode(await solve(await challenge()));
    expect((await ask(other, proof)).status).toBe(200);
    expect((await ask(app, proof)).body.code).toBe('proof_of_work_required');
    expect((await ask(other, proof)).body.code).toBe('proof_of_work_required');
  });

  test('is not taken when it is made up, changed, or of another server', async () => {
    const proof = await solve(await challenge());
    const easier = { ...proof, challenge: { ...(await challenge()), signature: '00' } };
    const wrong = { ...proof, solution: { counter: 1, derivedKey: '00' } };
    const forged = [
      '',
      'no base64 {',
      encode({}),
      encode(easier),
      encode(wrong),
      'A'.repeat(9_000),
    ];
    for (const header of forged) {
      expect((await ask(app, header)).body.code).toBe('proof_of_work_required');
    }
  });

  test('is not asked of whoever is signed in', async () => {
    const accounts = accountApp(database(), { env: { PROOF_OF_WORK: 'always' } });
    const { browser } = await signedUp(accounts);
    const answer = await browser.post('/api/v1/query', { question: 'Where is the kettle?' });
    expect(answer.status).toBe(200);
  });

  test('is asked of an address only while it, or all together, ask much', async () => {
    const quiet = createTestApp(database().db, {
      env: { TRUST_PROXY: 'loopback', LIMIT_QUERY: '20,0,18' },
    });
    const codes: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      const { body } = await ask(quiet).set('X-Forwarded-For', '203.0.113.77');
      codes.push(body.code ?? 'answered');
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('answered'));
    expect(codes.slice(10)).toEqual(Array(2).fill('proof_of_work_required'));
    // Ten of 18 are more than half of what all may: now it is asked of everyone.
    for (let index = 80; index < 100; index += 1) {
      const { body } = await ask(quiet).set('X-Forwarded-For', `203.0.113.${index}`);
      expect(body.code).toBe('proof_of_work_required');
    }
    // Those have used up nothing of what is left for all.
    const proof = encode(await solve(await challenge()));
    const proven = await ask(quiet, proof).set('X-Forwarded-For', '203.0.113.101');
    expect(proven.status).toBe(200);
    const off = createTestApp(database().db, {
      env: { PROOF_OF_WORK: 'off', LIMIT_QUERY: '2,0,0' },
    });
    expect([(await ask(off)).status, (await ask(off)).status]).toEqual([200, 200]);
  });
});
