import { beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { bearer, type SignedIn, signedIn, tokenOf } from '../../../account/__tests__/support.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp, settle } from '../../../testing/reader.ts';
import { agree, ask, askAnonymously, publish, QUESTION, until } from './support.ts';

describeOnEachDatabase('the question log', (database) => {
  let app: AccountApp;
  beforeAll(async () => {
    app = accountApp(database());
    await publish(app);
  });

  const row = (id: string) =>
    database()
      .db.selectFrom('question_log')
      .selectAll()
      .where('answer_id', '=', id)
      .executeTakeFirst();

  test('holds the masked question and what was retrieved for it, and nobody’s name', async () => {
    const { id } = await askAnonymously(app, {
      question: `${QUESTION} My key is AKIA${'Z7Q2M4X6K8R3T5Y9'}.`,
      page: { url: '/docs/install?token=secret#x', locale: 'en', version: '2.0' },
    });
    expect(await until(() => row(id))).toMatchObject({
      question: `${QUESTION} My key is [secret].`,
      page: '/docs/install',
      locale: 'en',
      version: '2.0',
      mode: 'extractive',
      confidence: expect.any(String),
      user_id: null,
    });
    const { trace } = await until(() => row(id));
    expect(trace.sections[0]).toEqual({
      url: '/docs/configuration#boilTimeout',
      score: expect.any(Number),
      cited: true,
    });
    expect(trace.sections.some(({ cited }) => !cited)).toBe(true);
  });

  test('takes questions that a database cannot hold as they are', async () => {
    const { id } = await askAnonymously(app, { question: `${QUESTION} \0 \ud800` });
    expect((await until(() => row(id))).question).toContain(QUESTION);
  });

  test('can be off', async () => {
    const off = accountApp(database(), { env: { QUESTION_LOG_DAYS: '0' } });
    const { id } = await askAnonymously(off, { question: QUESTION });
    await settle(200);
    expect(await row(id)).toBeUndefined();
  });
});

describeOnEachDatabase('an answer', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  let token: string;
  beforeAll(async () => {
    app = accountApp(database());
    await publish(app);
    ada = await signedIn(app);
    await agree(ada);
    token = await tokenOf(ada);
  });

  /** What a reader gets by a cookie, by a token and by neither. */
  async function expectAnswers() {
    const ways: Array<Record<string, string>> = [
      {},
      { Cookie: '', ...bearer(token) },
      { Cookie: '' },
    ];
    for (const headers of ways) {
      const answer = await ada
        .send('post', '/api/v1/query', headers)
        .send({ question: QUESTION, conversationId: '01890c5e-0000-7000-8000-000000000000' });
      expect(answer.status).toBe(200);
      expect(answer.body.citations[0].url).toBe('/docs/configuration#boilTimeout');
    }
  }

  /** Takes a table away for as long as `use` runs. */
  async function without(table: string, use: () => Promise<void>) {
    const { db } = database();
    await sql`alter table ${sql.table(table)} rename to taken_away`.execute(db);
    try {
      await use();
      // What is recorded in the background fails while the table is away.
      await settle(200);
    } finally {
      await sql`alter table taken_away rename to ${sql.table(table)}`.execute(db);
    }
  }

  test.each(['question_log', 'conversation', 'conversation_turn', 'consent', 'session', 'user'])(
    'is given without the table %s',
    async (table) => {
      await without(table, expectAnswers);
    },
  );

  test('is logged, linked to nobody, when the tables of accounts are broken', async () => {
    const count = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from question_log where user_id is null`.execute(
        database().db,
      );
      return rows[0]?.count ?? 0;
    };
    const before = await count();
    await without('conversation', async () => {
      await ask(ada, { question: QUESTION });
      await until(async () => (await count()) > before);
    });
  });
});
