import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { type SignedIn, signedIn } from '../../../account/__tests__/support.ts';
import {
  type QueryResponse,
  type Share,
  sharedConversationSchema,
  shareListSchema,
} from '../../../contract/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import { agree, askAndKeep, publish } from './support.ts';

describeOnEachDatabase('a shared conversation', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  let answer: QueryResponse;
  beforeAll(async () => {
    app = accountApp(database());
    await publish(app);
    ada = await signedIn(app);
  });
  beforeEach(async () => {
    await agree(ada, false);
    await agree(ada);
    answer = await askAndKeep(ada, { question: 'Can jo@acme.io set boilTimeout?' });
  });

  const share = async (body: object = {}): Promise<Share> => {
    const path = `/api/v1/conversations/${answer.conversationId}/shares`;
    return (await ada.send('post', path).send(body).expect(201)).body;
  };
  const open = (token: string) => request(app.app).get(`/api/v1/shared/${token}`);
  const shares = async () => shareListSchema.parse((await ada.send('get', '/api/v1/shares')).body);

  test('can be read by everyone who has its address, masked and without its owner', async () => {
    const { token } = await share();
    expect(token).toMatch(/^[\w-]{32}$/);
    const { body, text, headers } = await open(token).expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    const shared = sharedConversationSchema.strict().parse(body);
    expect(shared.turns).toMatchObject([
      { question: 'Can [e-mail] set boilTimeout?', answer: { answer: answer.answer } },
    ]);
    for (const own of [ada.id, ada.email, 'Ada', 'jo@acme.io', answer.conversationId]) {
      expect(text).not.toContain(own);
    }
    expect(text).not.toContain('feedbackToken');
  });

  test('stays as it was when it was shared', async () => {
    const { token } = await share();
    const { conversationId } = answer;
    await askAndKeep(ada, { question: 'How do I upgrade?', conversationId });
    const path = `/api/v1/conversations/${conversationId}`;
    await ada.send('patch', path).send({ title: 'Another title' }).expect(200);
    const { body } = await open(token).expect(200);
    expect(body).toMatchObject({ title: 'Can [e-mail] set boilTimeout?', turns: [{}] });
    expect(body.turns).toHaveLength(1);
  });

  test('expires when its owner said', async () => {
    const { id, token, createdAt, expiresAt } = await share({ expiresInDays: 7 });
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * 86_400_000);
    await sql`update conversation_share set expires_at = now() where id = ${id}`.execute(
      database().db,
    );
    await open(token).expect(404);
    expect((await shares()).shares).toEqual([]);
  });

  test.each([0, 366, 1.5, '30'])('does not last for %j days', async (expiresInDays) => {
    const path = `/api/v1/conversations/${answer.conversationId}/shares`;
    await ada.send('post', path).send({ expiresInDays }).expect(400);
  });

  test('ends at once when its owner ends it', async () => {
    const { id, token } = await share();
    expect((await shares()).shares).toMatchObject([{ id, token }]);
    await ada.send('delete', `/api/v1/shares/${id}`).expect(204);
    await open(token).expect(404);
    await ada.send('delete', `/api/v1/shares/${id}`).expect(404);
  });

  test('goes with the conversation, with the consent and with the account', async () => {
    const first = await share();
    await ada.send('delete', `/api/v1/conversations/${answer.conversationId}`).expect(204);
    await open(first.token).expect(404);

    answer = await askAndKeep(ada, { question: 'How do I upgrade?' });
    const second = await share();
    await agree(ada, false);
    await open(second.token).expect(404);

    const grace = await signedIn(app);
    await agree(grace);
    const { conversationId } = await askAndKeep(grace, { question: 'How do I upgrade?' });
    const path = `/api/v1/conversations/${conversationId}/shares`;
    const third = await grace.send('post', path).send({}).expect(201);
    await open(third.body.token).expect(200);
    await database().db.deleteFrom('user').where('id', '=', grace.id).execute();
    await open(third.body.token).expect(404);
  });

  test('is found by nothing but its token', async () => {
    const { id, token } = await share();
    for (const other of [id, token.slice(0, -1), `${token}x`, '%25', answer.conversationId]) {
      await open(String(other)).expect(404);
    }
  });
});
