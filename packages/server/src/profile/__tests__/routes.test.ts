import { beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import {
  bearer,
  inSession,
  problem,
  type SignedIn,
  tokenOf,
} from '../../account/__tests__/support.ts';
import { consentsSchema, profileSchema } from '../../contract/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { declarePolicy } from '../policy.ts';

const PROFILE = '/api/v1/profile';
const CONSENTS = '/api/v1/profile/consents';

const EMPTY = {
  softwareBackground: null,
  softwareLevel: null,
  hardwareBackground: null,
  hardwareLevel: null,
  preferences: {
    answerLanguage: null,
    answerLength: null,
    codeLanguage: null,
    personalisation: true,
  },
  consentGiven: false,
  consents: { background: false, personalised_answers: false, history: false },
  personalised: false,
  policyVersion: '1',
  updatedAt: null,
};

describeOnEachDatabase('the profile of a reader', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  beforeEach(async () => {
    app = accountApp(database());
    ada = await inSession(app);
  });

  const read = async () => profileSchema.strict().parse((await ada.send('get', PROFILE)).body);
  const post = (body: object, headers = {}) => ada.send('post', PROFILE, headers).send(body);
  const patch = (body: object, headers = {}) => ada.send('patch', PROFILE, headers).send(body);
  const agree = (purpose: string, granted = true) =>
    ada.send('post', CONSENTS).send({ purpose, granted });
  const row = () =>
    database()
      .db.selectFrom('reader_profile')
      .selectAll()
      .where('user_id', '=', ada.id)
      .executeTakeFirst();

  test('is empty at first, and reading it stores nothing', async () => {
    expect(await read()).toEqual(EMPTY);
    expect(await row()).toBeUndefined();
  });

  describe.each([
    [
      'camelCase',
      { softwareBackground: 'Kernel work', hardwareBackground: 'ESP32', consentGiven: true },
    ],
    [
      'snake_case',
      { software_background: 'Kernel work', hardware_background: 'ESP32', consent_given: true },
    ],
  ])('in %s', (_case, body) => {
    test('is stored with consent', async () => {
      const answer = await post(body);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        softwareBackground: 'Kernel work',
        hardwareBackground: 'ESP32',
        consentGiven: true,
        consents: { background: true, personalised_answers: true, history: false },
        personalised: true,
      });
      expect(await read()).toEqual(answer.body);
    });
  });

  test.each<[string, object]>([
    ['without a consent', { softwareBackground: 'Secret' }],
    ['when it is refused', { softwareBackground: 'Secret', consentGiven: false }],
    ['when it is withdrawn', { hardwareBackground: 'Secret', consents: { background: false } }],
    ['as a level only', { softwareLevel: 'beginner' }],
    [
      'with the consent to something else',
      { softwareBackground: 'Secret', consents: { history: true } },
    ],
  ])('is refused %s, and nothing of the request is stored', async (_when, body) => {
    const { db } = database();
    for (const send of [post, patch]) {
      const answer = await send({ ...body, preferences: { personalisation: false } });
      expect(problem(answer)).toEqual([400, 'consent_required']);
      expect(await read()).toEqual(EMPTY);
      expect(await row()).toBeUndefined();
      const ledger = db.selectFrom('consent').selectAll().where('user_id', '=', ada.id);
      expect(await ledger.execute()).toEqual([]);
    }
  });

  test('stays as it was when a request that withdraws the consent brings a new one', async () => {
    await post({ softwareBackground: 'Old', consentGiven: true });
    const before = await read();
    const answer = await patch({ softwareBackground: 'New', consentGiven: false });
    expect(problem(answer)).toEqual([400, 'consent_required']);
    expect(await read()).toEqual(before);
  });

  test('keeps preferences with the consent that they serve, and no others', async () => {
    const preferences = {
      answer_language: 'pt-br',
      answerLength: 'short',
      code_language: 'Python',
    };
    expect(problem(await post({ preferences }))).toEqual([400, 'consent_required']);
    const answer = await post({ preferences, consents: { personalised_answers: true } });
    expect(answer.body).toMatchObject({
      preferences: { answerLanguage: 'pt-BR', answerLength: 'short', codeLanguage: 'Python' },
      consentGiven: false,
      personalised: true,
    });
  });

  test('is replaced by POST, and changed in parts by PATCH', async () => {
    await post({ softwareBackground: 'A', hardwareLevel: 'advanced', consentGiven: true });
    const patched = await patch({ hardwareBackground: 'B', preferences: { codeLanguage: 'Go' } });
    expect(patched.body).toMatchObject({
      softwareBackground: 'A',
      hardwareBackground: 'B',
      hardwareLevel: 'advanced',
      preferences: { codeLanguage: 'Go' },
    });
    expect((await patch({ hardwareBackground: null })).body).toMatchObject({
      softwareBackground: 'A',
      hardwareBackground: null,
    });
    expect((await post({ softwareLevel: 'beginner' })).body).toMatchObject({
      softwareBackground: null,
      softwareLevel: 'beginner',
      hardwareLevel: null,
      preferences: { codeLanguage: null },
    });
  });

  test('is erased with the consent that it depends on, and with that only', async () => {
    await post({
      softwareBackground: 'A',
      softwareLevel: 'advanced',
      preferences: { codeLanguage: 'Go', personalisation: false },
      consents: { background: true, personalised_answers: true, history: true },
    });
    expect((await agree('history', false)).status).toBe(200);
    expect(await row()).toMatchObject({ software_background: 'A', code_language: 'Go' });
    await agree('background', false);
    expect(await row()).toMatchObject({
      software_background: null,
      software_level: null,
      code_language: 'Go',
      personalisation: false,
    });
    await agree('personalised_answers', false);
    expect(await row()).toBeUndefined();
    expect(await read()).toEqual(EMPTY);
  });

  test('is erased by DELETE, with its consents; what was agreed to stays in the ledger', async () => {
    await post({ softwareBackground: 'A', consentGiven: true });
    expect((await ada.send('delete', PROFILE)).status).toBe(204);
    expect(await row()).toBeUndefined();
    expect(await read()).toEqual(EMPTY);
    const { body } = await ada.send('get', CONSENTS);
    expect(consentsSchema.strict().parse(body)).toMatchObject({
      policyVersion: '1',
      consents: [
        { purpose: 'background', state: 'withdrawn', policyVersion: '1', erasedAfter: null },
        { purpose: 'personalised_answers', state: 'withdrawn' },
        { purpose: 'history', state: 'never', since: null, policyVersion: null },
      ],
      ledger: [
        { purpose: 'background', granted: true, policyVersion: '1', reason: null },
        { purpose: 'personalised_answers', granted: true },
        { purpose: 'background', granted: false },
        { purpose: 'personalised_answers', granted: false },
      ],
    });
  });

  test('gets no second entry in the ledger for what is agreed to already', async () => {
    await agree('history');
    await agree('history');
    await agree('background', false);
    const { body } = await ada.send('get', CONSENTS);
    expect(body.ledger).toMatchObject([{ purpose: 'history', granted: true }]);
  });

  test('is changed only as the client saw it', async () => {
    const first = await ada.send('get', PROFILE);
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const unchanged = await ada.send('get', PROFILE, { 'If-None-Match': tag });
    expect(unchanged.status).toBe(304);
    const body = { softwareBackground: 'A', consentGiven: true };
    const saved = await post(body, { 'If-Match': tag });
    expect(saved.status).toBe(200);
    expect(saved.headers.etag).not.toBe(tag);
    for (const late of [
      post({ softwareBackground: 'B' }, { 'If-Match': tag }),
      patch({ softwareBackground: 'B' }, { 'If-Match': `${tag}, "else"` }),
      ada.send('delete', PROFILE, { 'If-Match': tag }),
      ada.send('post', CONSENTS, { 'If-Match': tag }).send({ purpose: 'history', granted: true }),
    ]) {
      expect(problem(await late)).toEqual([412, 'precondition_failed']);
    }
    expect((await read()).softwareBackground).toBe('A');
    const compressed = `W/${saved.headers.etag}`;
    expect((await patch({ softwareLevel: 'beginner' }, { 'If-Match': compressed })).status).toBe(
      200,
    );
    expect((await patch({}, { 'If-Match': '*' })).status).toBe(200);
  });

  test('takes one of two changes that start from the same state', async () => {
    await post({ consentGiven: true });
    const tag = String((await ada.send('get', PROFILE)).headers.etag);
    const texts = ['A', 'B', 'C', 'D'];
    const answers = await Promise.all(
      texts.map((softwareBackground) => patch({ softwareBackground }, { 'If-Match': tag })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    const winner = answers.find(({ status }) => status === 200);
    expect(await read()).toEqual(winner?.body);
  });

  test('asks again when the policy is new, and reads nothing until the reader agrees', async () => {
    const { db } = database();
    await post({ softwareBackground: 'A', consentGiven: true });
    await declarePolicy(db, '2');
    try {
      expect(await read()).toEqual({ ...EMPTY, policyVersion: '2', updatedAt: expect.any(String) });
      expect(problem(await patch({ softwareBackground: 'B' }))).toEqual([400, 'consent_required']);
      const { body } = await ada.send('get', CONSENTS);
      expect(body.consents).toMatchObject([
        {
          purpose: 'background',
          state: 'renewal_due',
          policyVersion: '1',
          erasedAfter: expect.any(String),
        },
        { purpose: 'personalised_answers', state: 'renewal_due' },
        { purpose: 'history', state: 'never', erasedAfter: null },
      ]);
      const old = { purpose: 'background', granted: true, policy_version: '1' };
      expect(problem(await ada.send('post', CONSENTS).send(old))).toEqual([409, 'policy_outdated']);
      await ada
        .send('post', CONSENTS)
        .send({ ...old, policy_version: '2' })
        .expect(200);
      expect(await read()).toMatchObject({ softwareBackground: 'A', personalised: false });
    } finally {
      await declarePolicy(db, '1');
    }
  });

  test.each<[string, object, string]>([
    ['an unknown field', { userId: 'someone' }, 'userId'],
    ['a field in two forms', { consentGiven: true, consent_given: true }, 'consent_given'],
    ['two forms of consent', { consentGiven: true, consents: {} }, ''],
    ['2,001 characters', { softwareBackground: 'x'.repeat(2_001) }, 'softwareBackground'],
    ['NUL', { softwareBackground: 'a\0b' }, 'softwareBackground'],
    ['half a character', { hardwareBackground: 'a\ud83db' }, 'hardwareBackground'],
    ['a level that there is not', { softwareLevel: 'guru' }, 'softwareLevel'],
    [
      'a language that there is not',
      { preferences: { answerLanguage: '!' } },
      'preferences.answerLanguage',
    ],
    [
      'a code language of two lines',
      { preferences: { codeLanguage: 'a\nb' } },
      'preferences.codeLanguage',
    ],
    ['a consent that there is not', { consents: { marketing: true } }, 'consents.marketing'],
  ])('refuses %s and names the field', async (_what, body, field) => {
    const answer = await post({ consentGiven: true, ...body });
    expect(problem(answer)).toEqual([400, 'invalid_request']);
    expect(answer.body.errors[0].field).toBe(field);
    expect(await read()).toEqual(EMPTY);
  });

  test('refuses a text of 1 MB before it is read', async () => {
    const answer = await post({ softwareBackground: 'x'.repeat(1_000_000), consentGiven: true });
    expect(problem(answer)).toEqual([413, 'payload_too_large']);
    expect(await read()).toEqual(EMPTY);
  });

  test.each([
    ['2,000 emoji', '🦀'.repeat(2_000)],
    ['a family', '👩‍👩‍👧‍👦 and \u{1F1E9}\u{1F1EA}'],
    ['right-to-left marks', 'مرحبا \u202eabc\u202c שלום'],
    ['lines, quotes and markup', '<script>"\'\\\n\tDROP TABLE "user";--</script>  '],
    ['combining marks', 'e\u0301 is not é'],
  ])('stores %s whole', async (_what, softwareBackground) => {
    await post({ softwareBackground, consentGiven: true }).expect(200);
    expect((await read()).softwareBackground).toBe(softwareBackground);
  });

  test('takes a blank text for none', async () => {
    expect((await post({ softwareBackground: ' \n' })).body).toEqual(EMPTY);
    expect(await row()).toBeUndefined();
  });

  test('is for a reader who is signed in, on a page of a trusted origin', async () => {
    const { app: express } = app;
    for (const [method, path] of [
      ['get', PROFILE],
      ['post', PROFILE],
      ['patch', PROFILE],
      ['delete', PROFILE],
      ['get', CONSENTS],
      ['post', CONSENTS],
    ] as const) {
      expect(problem(await request(express)[method](path))).toEqual([401, 'unauthenticated']);
      if (method === 'get') continue;
      const foreign = await ada.send(method, path, { Origin: 'https://evil.example' });
      expect(problem(foreign)).toEqual([403, 'untrusted_origin']);
    }
    expect(problem(await ada.send('put', PROFILE))).toEqual([405, 'method_not_allowed']);
    expect(problem(await ada.send('delete', CONSENTS))).toEqual([405, 'method_not_allowed']);
  });

  test('takes a token as long as its session lasts', async () => {
    const token = await tokenOf(ada);
    const save = () =>
      request(app.app)
        .post(PROFILE)
        .set(bearer(token))
        .send({ software_background: 'A', consent_given: true });
    expect((await save()).status).toBe(200);
    await ada.send('post', '/api/auth/sign-out').send({});
    expect(problem(await save())).toEqual([401, 'unauthenticated']);
  });

  test('is refused by the database itself when another program stores it without a consent', async () => {
    const { db } = database();
    const past = db.insertInto('reader_profile').values({
      user_id: ada.id,
      software_background: 'A',
      personalisation: true,
    });
    await expect(past.execute()).rejects.toThrow('a background is stored with consent only');
  });
});
