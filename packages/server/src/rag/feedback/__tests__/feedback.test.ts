import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { type SignedIn, signedIn } from '../../../account/__tests__/support.ts';
import { feedbackSchema, type QueryResponse } from '../../../contract/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import {
  agree,
  ask,
  askAndKeep,
  askAnonymously,
  publish,
  QUESTION,
  until,
} from '../../conversations/__tests__/support.ts';

describeOnEachDatabase('feedback', (database) => {
  let app: AccountApp;
  let answer: QueryResponse;
  beforeAll(async () => {
    app = accountApp(database());
    await publish(app);
  });
  beforeEach(async () => {
    answer = await askAnonymously(app, { question: QUESTION });
    await until(() =>
      database()
        .db.selectFrom('question_log')
        .select('answer_id')
        .where('answer_id', '=', answer.id)
        .executeTakeFirst(),
    );
  });

  const own = ({ id, feedbackToken } = answer) => ({ answerId: id, token: feedbackToken });
  const rate = (body: object) => request(app.app).post('/api/v1/feedback').send(body);
  const row = (id = answer.id) =>
    database()
      .db.selectFrom('answer_feedback')
      .selectAll()
      .where('answer_id', '=', id)
      .executeTakeFirst();

  test('is taken from anyone who got the answer, with what was retrieved for it', async () => {
    const { body } = await rate({
      ...own(),
      rating: 'down',
      reasons: ['incomplete', 'incomplete', 'outdated'],
      note: 'Write to jo@acme.io',
    }).expect(200);
    expect(feedbackSchema.strict().parse(body)).toEqual({
      answerId: answer.id,
      rating: 'down',
      reasons: ['incomplete', 'outdated'],
      note: 'Write to [e-mail]',
    });
    expect(await row()).toMatchObject({
      rating: 'down',
      reasons: ['incomplete', 'outdated'],
      note: 'Write to [e-mail]',
      question: QUESTION,
      mode: 'extractive',
      trace: { sections: [{ url: '/docs/configuration#boilTimeout', cited: true }, {}] },
      user_id: null,
    });
  });

  test('counts once for an answer, and can be changed and taken back', async () => {
    await rate({ ...own(), rating: 'down', reasons: ['wrong'], note: 'No' }).expect(200);
    await rate({ ...own(), rating: 'up' }).expect(200);
    expect(await row()).toMatchObject({
      rating: 'up',
      reasons: [],
      note: null,
      question: QUESTION,
    });
    await rate({ ...own(), rating: null }).expect(200);
    expect(await row()).toBeUndefined();
  });

  test('needs the token of this very answer', async () => {
    const other = await askAnonymously(app, { question: QUESTION });
    for (const token of [other.feedbackToken, 'x', `${answer.feedbackToken?.slice(1)}`]) {
      await rate({ ...own(), token, rating: 'up' }).expect(404);
    }
    expect(await row()).toBeUndefined();
  });

  test.each([
    { rating: 'sideways' },
    { rating: 'up', reasons: ['because'] },
    { rating: 'up', note: 'x'.repeat(2_001) },
    { rating: 'up', answerId: '1' },
    {},
  ])('is refused as %j', async (body) => {
    await rate({ ...own(), ...body }).expect(400);
  });

  test('is kept when the log knows nothing of the answer', async () => {
    await database().db.deleteFrom('question_log').where('answer_id', '=', answer.id).execute();
    await rate({ ...own(), rating: 'up' }).expect(200);
    expect(await row()).toMatchObject({ rating: 'up', question: null, trace: null });
  });

  test('is linked to a reader only if they agreed to a history', async () => {
    const ada: SignedIn = await signedIn(app);
    const send = (given: QueryResponse) =>
      ada
        .send('post', '/api/v1/feedback')
        .send({ ...own(given), rating: 'up' })
        .expect(200);
    const before = await ask(ada, { question: QUESTION });
    await send(before);
    expect(await row(before.id)).toMatchObject({ user_id: null });
    await agree(ada);
    const kept = await askAndKeep(ada, { question: QUESTION });
    await send(kept);
    expect(await row(kept.id)).toMatchObject({ user_id: ada.id });
    const { body } = await ada.send('get', `/api/v1/conversations/${kept.conversationId}`);
    expect(body.turns).toMatchObject([{ rating: 'up' }]);
  });
});
