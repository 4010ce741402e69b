import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { inSession, makeRole, problem, type SignedIn } from '../../../account/__tests__/support.ts';
import type {
  AdminQuestion,
  AdminQuestionDetail,
  AdminQuestionList,
  AdminQuestionSummary,
} from '../../../contract/index.ts';
import { publish } from '../../../rag/conversations/__tests__/support.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import { rollUp } from '../../rollups/rollUp.ts';
import { questionRollup } from '../rollup.ts';
import {
  daysAgo,
  forgetQuestions,
  type Logged,
  logQuestion,
  type Rated,
  rateAnswer,
  section,
} from './support.ts';

const QUESTIONS = '/api/v1/admin/questions';

describeOnEachDatabase('questions for the operator', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  beforeAll(async () => {
    app = accountApp(database());
    await publish(app);
    admin = await inSession(app);
    await makeRole(database().db, admin.id, 'admin');
  });
  beforeEach(() => forgetQuestions(database().db));

  const ask = (logged?: Logged) => logQuestion(database().db, logged);
  const rate = (id: string, rated?: Rated) => rateAnswer(database().db, id, rated);
  const get = (path: string, query: Record<string, string | number> = {}) =>
    admin.send('get', `${QUESTIONS}${path}`).query(query);
  const list = async (query = {}): Promise<AdminQuestionList> =>
    (await get('', query).expect(200)).body;
  const asked = async (query = {}) => (await list(query)).items.map(({ question }) => question);

  describe('the summary', () => {
    const summary = async (query = {}): Promise<AdminQuestionSummary> =>
      (await get('/summary', query).expect(200)).body;
    const rolledUp = () =>
      rollUp(database().db, questionRollup, { retention: app.config, since: daysAgo(80) });

    test.each(['read from the rows', 'read from the roll-up'])(
      'counts by day, version, locale and page: %s',
      async (from) => {
        await ask({ confidence: 'medium', days: 1, version: '2.0' });
        await ask({ confidence: 'none', days: 1, locale: 'fr', page: null });
        await rate(await ask({ confidence: 'low', days: 3, version: '2.0' }), { days: 2 });
        await ask({ days: 30 });
        if (from === 'read from the roll-up') await rolledUp();
        await ask();
        const { range, total, before, days, ...by } = await summary();
        expect(range).toEqual({ from: daysAgo(27), to: daysAgo(0) });
        expect(total).toEqual({ answered: 2, doubtful: 1, notCovered: 1, up: 0, down: 1 });
        expect(before).toMatchObject({ answered: 1, doubtful: 0 });
        expect(days).toHaveLength(28);
        expect(days.slice(-4)).toMatchObject([
          { day: daysAgo(3), doubtful: 1, down: 0 },
          { day: daysAgo(2), answered: 0, down: 1 },
          { day: daysAgo(1), answered: 1, notCovered: 1 },
          { day: daysAgo(0), answered: 1 },
        ]);
        expect(by.versions).toMatchObject([
          { value: '', answered: 1, notCovered: 1 },
          { value: '2.0', answered: 1, doubtful: 1, down: 1 },
        ]);
        expect(by.locales).toMatchObject([{ value: 'en' }, { value: 'fr', notCovered: 1 }]);
        expect(by.pages).toMatchObject([{ value: '/docs/kettle', doubtful: 1 }, { value: '' }]);
        const french = await summary({ locale: 'fr', version: '' });
        expect(french.total).toMatchObject({ answered: 0, notCovered: 1, down: 0 });
        // What else there is to choose from stays to be seen.
        expect(french.locales).toMatchObject([{ value: 'en' }, { value: 'fr' }]);
        expect(french.versions).toMatchObject([{ value: '' }]);
        const kettle = await summary({ page: '/docs/kettle', version: '2.0' });
        expect(kettle.total).toMatchObject({ answered: 1, doubtful: 1, down: 1 });
        expect(kettle.before).toMatchObject({ answered: 0 });
        expect((await summary({ from: daysAgo(3), to: daysAgo(3) })).total).toMatchObject({
          answered: 0,
          doubtful: 1,
        });
      },
    );

    test('is empty, day by day, while nobody has asked', async () => {
      const { total, days, pages } = await summary({ from: daysAgo(6), to: daysAgo(0) });
      expect(total).toEqual({ answered: 0, doubtful: 0, notCovered: 0, up: 0, down: 0 });
      expect(days.map(({ day }) => day)).toEqual([6, 5, 4, 3, 2, 1, 0].map(daysAgo));
      expect(pages).toEqual([]);
    });
  });

  describe('the list', () => {
    test('has the latest first, each with its rating, page by page', async () => {
      await ask({ question: 'third', days: 3 });
      const rated = await ask({ question: 'second', days: 2, version: '1.0', confidence: 'low' });
      await rate(rated, { reasons: ['wrong', 'outdated'], note: 'It is [e-mail]', days: 1 });
      await ask({ question: 'first', days: 1 });
      await ask({ question: 'long ago', days: 50 });
      expect(await asked()).toEqual(['first', 'second', 'third']);
      const one = await list({ limit: 1 });
      expect(one.items).toMatchObject([{ question: 'first', rating: null, reasons: [] }]);
      const two = await list({ limit: 1, cursor: one.next ?? '' });
      expect(two.items).toEqual([
        {
          id: rated,
          at: `${daysAgo(2)}T12:00:00.000Z`,
          question: 'second',
          confidence: 'low',
          mode: 'extractive',
          version: '1.0',
          locale: 'en',
          page: '/docs/kettle',
          rating: 'down',
          reasons: ['wrong', 'outdated'],
          note: 'It is [e-mail]',
          ratedAt: `${daysAgo(1)}T13:00:00.000Z`,
        },
      ]);
      const three = await list({ limit: 1, cursor: two.next ?? '' });
      expect(three).toMatchObject({ items: [{ question: 'third' }], next: null });
    });

    test('leaves nothing out where questions came at the same moment', async () => {
      for (let n = 0; n < 5; n++) await ask({ question: String(n), days: 1 });
      const seen: (string | null)[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: AdminQuestionList = await list({ limit: 2, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ question }) => question));
        cursor = page.next;
      }
      expect(seen.toSorted()).toEqual(['0', '1', '2', '3', '4']);
    });

    test('is filtered by confidence, rating, version, locale and page', async () => {
      await ask({ question: 'a', confidence: 'none', version: '1.0', days: 1 });
      await ask({ question: 'b', locale: 'fr', page: '/docs/tea', days: 2 });
      await rate(await ask({ question: 'c', page: null, days: 3 }), { rating: 'up' });
      expect(await asked({ confidence: 'none' })).toEqual(['a']);
      expect(await asked({ version: '1.0' })).toEqual(['a']);
      expect(await asked({ version: '' })).toEqual(['b', 'c']);
      expect(await asked({ locale: 'fr' })).toEqual(['b']);
      expect(await asked({ page: '/docs/tea' })).toEqual(['b']);
      expect(await asked({ page: '' })).toEqual(['c']);
      expect(await asked({ rating: 'up' })).toEqual(['c']);
      expect(await asked({ rating: 'down' })).toEqual([]);
      expect(await asked({ rating: 'up', page: '/docs/tea' })).toEqual([]);
    });

    test('finds the ratings of answers that quote a section', async () => {
      const quoting = await ask({ question: 'a', sections: [section('/docs/a#x', true)] });
      const passing = await ask({ question: 'b', sections: [section('/docs/a#x')] });
      for (const id of [quoting, passing]) await rate(id);
      expect(await asked({ rating: 'down', section: '/docs/a#x' })).toEqual(['a']);
      expect(await asked({ rating: 'up', section: '/docs/a#x' })).toEqual([]);
    });

    test('is searched by the beginnings of words, and anywhere in texts without spaces', async () => {
      await ask({ question: "How do I install it's C++ plug-in on Kubernetes?", days: 1 });
      await ask({ question: '如何安装插件', days: 2 });
      const latin = ['install', 'KUBER', 'kuber instal', "it's", 'plug-in', 'c++', ':*& !'];
      for (const search of latin.slice(0, -1)) {
        expect([search, await asked({ search })]).toEqual([
          search,
          [expect.stringContaining('C++')],
        ]);
      }
      expect(await asked({ search: '安装' })).toEqual(['如何安装插件']);
      expect(await asked({ search: 'nstall' })).toEqual([]);
      expect(await asked({ search: ':*& !' })).toEqual([]);
      expect(await asked({ search: '%安' })).toEqual([]);
      expect(await asked({ search: '?' })).toHaveLength(1);
    });

    test('keeps what was rated when the log has forgotten it', async () => {
      await rate(await ask({ question: 'rated', days: 1 }), { days: 0, rating: 'down' });
      await database().db.deleteFrom('question_log').execute();
      expect(await asked()).toEqual([]);
      expect(await list({ rating: 'down' })).toMatchObject({
        items: [{ question: 'rated', at: `${daysAgo(0)}T13:00:00.000Z` }],
      });
    });

    test.each([
      [{ confidence: 'sure' }, 'confidence'],
      [{ rating: 'both' }, 'rating'],
      [{ reader: 'x' }, 'reader'],
      [{ limit: 101 }, 'limit'],
      [{ cursor: 'x' }, 'cursor'],
      [{ cursor: Buffer.from('["now","x"]').toString('base64url') }, 'cursor'],
      [{ from: '2026-01-02', to: '2026-01-01' }, 'to'],
      [{ search: 'a\0' }, 'search'],
    ])('refuses %j', async (query, field) => {
      const { status, body } = await get('', query);
      expect([status, body.errors[0].field]).toEqual([400, field]);
    });
  });

  test('one question shows what was found for it, and what of that has changed or is gone', async () => {
    const { db } = database();
    const id = await ask({
      days: 1,
      sections: [
        section('/docs/configuration', true, 9.5),
        section('/docs/configuration', true, 4),
        section('/docs/gone#part', false, 2),
      ],
    });
    await rate(id, { rating: 'up' });
    const read = async (): Promise<AdminQuestionDetail> => (await get(`/${id}`).expect(200)).body;
    expect(await read()).toMatchObject({ id, rating: 'up' });
    expect((await read()).sections).toEqual([
      {
        url: '/docs/configuration',
        score: 9.5,
        cited: true,
        title: expect.stringMatching(/./),
        headingPath: [expect.any(String)],
        changed: false,
      },
      {
        url: '/docs/gone#part',
        score: 2,
        cited: false,
        title: null,
        headingPath: [],
        changed: false,
      },
    ]);
    await db
      .insertInto('rag_section_change')
      .values({ url: '/docs/configuration', changed_at: new Date(`${daysAgo(1)}T18:00:00Z`) })
      .execute();
    await db.deleteFrom('question_log').execute();
    expect((await read()).sections[0]).toMatchObject({ cited: true, changed: false });
    await db
      .updateTable('answer_feedback')
      .set({ at: new Date(`${daysAgo(1)}T00:00:00Z`) })
      .execute();
    expect((await read()).sections[0]).toMatchObject({ cited: true, changed: true });
    expect(problem(await get('/00000000-0000-4000-8000-000000000000'))).toEqual([404, 'not_found']);
    expect(problem(await get('/nothing'))).toEqual([404, 'not_found']);
  });

  describe('an export', () => {
    const file = async (query = {}) => await get('/export', query).buffer(true).expect(200);

    test('has every question of the days, also more than one statement reads', async () => {
      for (let n = 0; n < 12; n++) await ask({ days: 1, question: `Question ${n}` });
      await ask({ days: 40 });
      const { db } = database();
      for (let n = 0; n < 6; n++) {
        await sql`insert into question_log select gen_random_uuid(), at, question, locale, version,
          page, mode, confidence, trace from question_log`.execute(db);
      }
      const { text, headers } = await file({ format: 'json' });
      const questions: AdminQuestion[] = JSON.parse(text);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(768);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      const csv = await file();
      expect(csv.text.split('\r\n')).toHaveLength(768 + 2);
      expect(csv.headers['content-disposition']).toBe(
        `attachment; filename=questions-${daysAgo(27)}-${daysAgo(0)}.csv`,
      );
    });

    test('is a table that no spreadsheet runs, whatever readers wrote', async () => {
      const id = await ask({
        days: 1,
        question: '=HYPERLINK("http://evil.example","a,b")\nnext',
        sections: [section('/docs/a', true), section('/docs/b')],
      });
      await rate(id, { note: '@SUM(1)', reasons: ['wrong', 'unclear'], days: 1 });
      const { text } = await file({ rating: 'down' });
      const [header, ...lines] = text.split('\r\n');
      expect(header).toBe(
        'id,at,question,confidence,mode,version,locale,page,rating,reasons,note,ratedAt,cited',
      );
      expect(lines).toEqual([
        `${id},${daysAgo(1)}T12:00:00.000Z,"'=HYPERLINK(""http://evil.example"",""a,b"")\nnext",high,extractive,,en,/docs/kettle,down,wrong unclear,'@SUM(1),${daysAgo(1)}T13:00:00.000Z,/docs/a`,
        '',
      ]);
    });

    test('is whole while it is empty', async () => {
      expect((await file()).text).toMatch(/^id,at,.*cited\r\n$/);
      expect(JSON.parse((await file({ format: 'json' })).text)).toEqual([]);
    });

    test('tells as usual of what fails before it begins', async () => {
      expect(problem(await get('/export', { format: 'xls' }))).toEqual([400, 'invalid_request']);
      expect(problem(await get('/export', { from: '2020-01-01' }))).toEqual([
        400,
        'invalid_request',
      ]);
    });
  });

  test('never says who asked', async () => {
    const ada = await inSession(app);
    const id = await ask({ days: 1, userId: ada.id });
    await rate(id);
    const answers = [await get(''), await get('/summary'), await get(`/${id}`)];
    answers.push(await get('/export'), await get('/export', { format: 'json' }));
    for (const { text, status } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(ada.id);
      expect(text).not.toContain(ada.email);
      expect(text).not.toMatch(/user/i);
    }
  });

  test('is for administrators', async () => {
    const ada = await inSession(app);
    for (const path of ['', '/summary', '/export', '/00000000-0000-4000-8000-000000000000']) {
      expect(problem(await ada.send('get', QUESTIONS + path))).toEqual([403, 'forbidden']);
      expect(problem(await admin.send('post', QUESTIONS + path).send({}))[1]).toBe(
        'method_not_allowed',
      );
    }
  });
});
