import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { inSession, problem } from '../../../account/__tests__/support.ts';
import { makePage, makeSection, toolManifest } from '../../../rag/__tests__/makeManifest.ts';
import { eraseHistory } from '../../../rag/conversations/erase.ts';
import { ingestManifest } from '../../../rag/ingest/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../../../testing/embeddingServer.ts';
import { type ModelServer, says, startModelServer } from '../../../testing/modelServer.ts';
import { searchDatabase } from '../../../testing/searchDatabase.ts';
import { forgetAll, GAPS, type GapApp, gapApp } from './support.ts';

const PROXY = [
  'How do I run kettle behind a corporate proxy?',
  'Is there a proxy setting for a corporate network?',
  'kettle hangs, we have a corporate proxy',
];
const FILTER = ['When do I replace the limescale filter?', 'Which limescale filter fits?'];

describeOnEachDatabase('gaps of the docs', (database) => {
  let gaps: GapApp;
  beforeAll(async () => {
    gaps = await gapApp(database());
  });
  beforeEach(async () => {
    await forgetAll(database());
    await ingestManifest(database().db, toolManifest());
  });

  const titles = async (query?: string) =>
    (await gaps.list(query)).items.map(({ title, questions }) => [title, questions]);

  test('are topics of what was not answered, answered in part, or rated badly', async () => {
    await gaps.log(PROXY.slice(0, 2));
    await gaps.log(PROXY.slice(2), { confidence: 'low' });
    await gaps.log(FILTER, { confidence: 'high', rating: 'down' });
    await gaps.log(['How do I install it?'], { confidence: 'high' });
    await gaps.log(['Is the doubtful answer good?'], { confidence: 'low', rating: 'up' });
    await gaps.log(['And how?']);
    await gaps.work();
    expect(await titles()).toEqual([
      [expect.stringMatching(/corporate proxy/), 3],
      [expect.stringMatching(/limescale filter/), 2],
    ]);
    const { items } = await gaps.list();
    expect(items[0]?.terms).toEqual(expect.arrayContaining(['corporate', 'proxy']));
    const { examples } = await gaps.detail('proxy');
    expect(examples.map(({ question, reason }) => [question, reason])).toEqual([
      [PROXY[2], 'doubtful'],
      [PROXY[1], 'unanswered'],
      [PROXY[0], 'unanswered'],
    ]);
    expect((await gaps.detail('filter')).examples[0]).toMatchObject({
      reason: 'rated_down',
      rating: 'down',
      reasons: ['incomplete'],
      page: '/docs/install',
    });
  });

  test('keep what they are while questions come in, and count each once', async () => {
    await gaps.log(PROXY.slice(0, 1));
    await gaps.work();
    const before = await gaps.detail('proxy');
    await gaps.log(PROXY.slice(1));
    await Promise.all([gaps.work(), gaps.work()]);
    await gaps.work();
    const after = await gaps.detail('proxy');
    expect([after.id, after.questions]).toEqual([before.id, 3]);
    expect(after.days.at(-1)?.questions).toBe(3);
    expect(after.days).toHaveLength(28);
  });

  test('are listed by count, by trend or by time, in a range and a state, page by page', async () => {
    await gaps.log(PROXY, { ago: 10 });
    await gaps.log(PROXY.slice(0, 1), { ago: 2 });
    await gaps.log(FILTER, { ago: 3 });
    await gaps.log(['Can it boil milk?'], { ago: 1 });
    await gaps.work();
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const week = `from=${day(6)}&to=${day(0)}`;
    const words = async (query: string) =>
      (await titles(query)).map(([title]) => /proxy|filter|milk/.exec(String(title))?.[0]);
    expect(await words('')).toEqual(['proxy', 'filter', 'milk']);
    expect(
      (await gaps.list(`?${week}&sort=trend`)).items.map((gap) => [gap.questions, gap.before]),
    ).toEqual([
      [2, 0],
      [1, 0],
      [1, 3],
    ]);
    expect(await words('?sort=latest')).toEqual(['milk', 'proxy', 'filter']);
    expect(await words(`?from=${day(12)}&to=${day(8)}`)).toEqual(['proxy']);
    const first = await gaps.list('?limit=2');
    const second = await gaps.list(`?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ questions }) => questions)).toEqual([4, 2, 1]);
    expect(second.next).toBeNull();
    const { id } = await gaps.detail('milk');
    await gaps.change(id, 'planned');
    expect(await words('?state=planned')).toEqual(['milk']);
    expect(await words('?state=open')).toEqual(['proxy', 'filter']);
    // What somebody has decided on is there, however quiet it is about it.
    expect(await words(`?state=planned&from=${day(12)}&to=${day(8)}`)).toEqual(['milk']);
    const refused = await gaps.admin.send('get', `${GAPS}?sort=loudest&cursor=x`);
    expect(problem(refused)).toEqual([400, 'invalid_request']);
    expect(problem(await gaps.admin.send('get', `${GAPS}?cursor=x`))).toEqual([
      400,
      'invalid_request',
    ]);
  });

  test('name the nearest pages, and the words that the docs do not have', async () => {
    await gaps.log(PROXY.slice(0, 2), { found: ['/docs/install#upgrade', '/docs/configuration'] });
    await gaps.log(PROXY.slice(2), { found: ['/docs/configuration#whistle'] });
    await gaps.work();
    const { pages, words } = await gaps.detail('proxy');
    expect(pages).toEqual([
      { url: '/docs/configuration', questions: 3 },
      { url: '/docs/install', questions: 2 },
    ]);
    expect(words.map(({ word, questions }) => [word, questions])).toEqual(
      expect.arrayContaining([
        ['corporate', 3],
        ['proxy', 3],
      ]),
    );
    // "kettle" stands in the docs, and "setting" does in another form.
    expect(words.map(({ word }) => word)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/kettle|setting/)]),
    );
  });

  test('lose a question whose answer turned out to be good', async () => {
    const [good = '', bad = ''] = await gaps.log(FILTER, { confidence: 'medium', rating: 'down' });
    await gaps.log(FILTER.slice(0, 1));
    await gaps.work();
    expect((await gaps.detail('filter')).questions).toBe(3);
    await gaps.rate(good, 'up');
    await gaps.rate(bad, null);
    await gaps.work();
    expect(await gaps.detail('filter')).toMatchObject({
      questions: 1,
      examples: [{ rating: null }],
    });
  });

  test('are put into a state once, with who did it and when', async () => {
    await gaps.log(PROXY);
    await gaps.work();
    const { id } = await gaps.detail('proxy');
    await gaps.change(id, 'planned');
    const twice = await gaps.change(id, 'planned');
    expect(twice).toMatchObject({
      state: 'planned',
      reopened: false,
      changes: [{ state: 'planned', reason: 'changed', by: 'Ada', at: expect.any(String) }],
    });
    expect(twice.changes).toHaveLength(1);
    expect((await gaps.change(id, 'open')).changes).toHaveLength(2);
    const bad = await gaps.admin.send('patch', `${GAPS}/${id}`).send({ state: 'gone' });
    expect(problem(bad)).toEqual([400, 'invalid_request']);
    for (const unknown of [randomUUID(), 'nothing']) {
      expect(problem(await gaps.admin.send('get', `${GAPS}/${unknown}`))).toEqual([
        404,
        'not_found',
      ]);
      const changed = await gaps.admin.send('patch', `${GAPS}/${unknown}`).send({ state: 'done' });
      expect(problem(changed)).toEqual([404, 'not_found']);
    }
    const { body } = await gaps.admin.send('get', '/api/v1/profile/export').expect(200);
    expect(body.gapChanges).toEqual([
      { gapId: id, state: 'planned', at: expect.any(String) },
      { gapId: id, state: 'open', at: expect.any(String) },
    ]);
  });

  test('are for administrators', async () => {
    const ada = await inSession(gaps.app);
    for (const [method, path] of [
      ['get', GAPS],
      ['get', `${GAPS}/x`],
      ['patch', `${GAPS}/x`],
    ] as const) {
      expect(problem(await ada.send(method, path))).toEqual([403, 'forbidden']);
      expect(problem(await ada.send(method, path, { Cookie: '' }))).toEqual([
        401,
        'unauthenticated',
      ]);
    }
    const foreign = { Origin: 'https://elsewhere.example' };
    const sent = await gaps.admin.send('patch', `${GAPS}/x`, foreign).send({ state: 'done' });
    expect(problem(sent)).toEqual([403, 'untrusted_origin']);
  });

  test('open again when they are asked about after they were done, and out of scope stays', async () => {
    await gaps.log([...PROXY, ...FILTER], { ago: 2 });
    await gaps.work();
    const [proxy, filter] = [await gaps.detail('proxy'), await gaps.detail('filter')];
    await gaps.change(proxy.id, 'done');
    await gaps.change(filter.id, 'out_of_scope');
    // Asked before it was done, and looked at only now.
    await gaps.log(PROXY.slice(0, 1), { ago: 1 });
    await gaps.work();
    expect((await gaps.detail('proxy')).state).toBe('done');
    await sql`update gap set state_at = now() - interval '1 day'`.execute(database().db);
    await gaps.log([PROXY[1] ?? '', FILTER[1] ?? '']);
    await gaps.work();
    expect(await gaps.detail('proxy')).toMatchObject({
      id: proxy.id,
      state: 'open',
      reopened: true,
      changes: [
        { state: 'open', reason: 'asked_again', by: null },
        { state: 'done', reason: 'changed', by: 'Ada' },
      ],
    });
    expect(await gaps.detail('filter')).toMatchObject({ state: 'out_of_scope', questions: 3 });
  });

  /** Two topics of the same questions, as when what is asked has brought them together. */
  async function apart(): Promise<string> {
    await gaps.log(['Is there a corporate proxy?', 'Is there a corporate proxy for kettle?']);
    await gaps.work();
    const { id } = await gaps.detail('proxy');
    const { rows } = await sql<{ id: string }>`
      with later as (
        insert into gap (id, first_at, last_at) values (gen_random_uuid(), now(), now()) returning id
      ), moved as (
        update gap_question set gap_id = (select id from later)
        where answer_id = (select answer_id from gap_question order by at desc limit 1)
      ), less as (update gap_day set questions = 1)
      insert into gap_day (gap_id, day, questions) select later.id, gap_day.day, 1 from later, gap_day
      returning gap_id as id`.execute(database().db);
    await sql`insert into gap_change (gap_id, state, reason)
      values (${rows[0]?.id}, 'open', 'asked_again')`.execute(database().db);
    return id;
  }

  test('become one when they are nearly the same by now, and open again as before', async () => {
    const first = await apart();
    expect((await gaps.list()).items.map(({ questions }) => questions)).toEqual([1, 1]);
    await gaps.log(['A corporate proxy for kettle?']);
    await gaps.work();
    await gaps.work();
    const one = await gaps.detail('proxy');
    expect(one).toMatchObject({ id: first, questions: 3, reopened: true, state: 'open' });
    expect(one.examples).toHaveLength(3);
    for (const table of ['gap_day', 'gap_week', 'gap_month']) {
      const { rows } = await sql`
        select sum(questions)::int as questions from ${sql.table(table)}`.execute(database().db);
      expect(rows).toEqual([{ questions: 3 }]);
    }
    expect(one.changes.map(({ reason }) => reason)).toEqual(['merged', 'asked_again']);
    await gaps.change(first, 'done');
    await gaps.log(['corporate proxy?']);
    await gaps.work();
    expect(await gaps.detail('proxy')).toMatchObject({ questions: 4, reopened: true });
  });

  test('stay two when somebody has decided on one of them', async () => {
    await gaps.change(await apart(), 'planned');
    await gaps.log(['A corporate proxy for kettle?']);
    await gaps.work();
    expect((await gaps.list()).items).toHaveLength(2);
  });

  test('are still to come while questions wait to be grouped', async () => {
    const pending = async () => (await gaps.list()).pending;
    expect(await pending()).toBe(false);
    await gaps.log(PROXY.slice(0, 1));
    expect(await pending()).toBe(true);
    await gaps.work();
    expect(await pending()).toBe(false);
    await gaps.log(['How do I install it?'], { confidence: 'high' });
    expect(await pending()).toBe(false);
    await gaps.log(FILTER, { confidence: 'high', rating: 'down' });
    expect(await pending()).toBe(true);
    await gaps.work();
    expect(await pending()).toBe(false);
  });

  /** The docs, with a page about what was asked. */
  function withProxyPage() {
    const manifest = toolManifest();
    const text =
      'Behind a corporate proxy, set the proxy setting to the address of your network. Kettle hangs without it. To run kettle behind a proxy, restart it.';
    const section = makeSection({ headingPath: ['Corporate proxy'], anchor: 'how', text });
    const page = makePage({ url: '/docs/proxy', title: 'Corporate proxy', sections: [section] });
    return { ...manifest, pages: [...manifest.pages, page] };
  }

  test('are asked again when the docs have changed, and nobody is told that a reader asked', async () => {
    const { db } = database();
    await gaps.log(PROXY, { ago: 1 });
    await gaps.log(FILTER, { ago: 1 });
    await gaps.log(['Can it boil milk?'], { ago: 1 });
    await gaps.work();
    const milk = await gaps.detail('milk');
    await gaps.change(milk.id, 'out_of_scope');
    const before = await gaps.detail('proxy');
    expect(before.again).toMatchObject({ asked: 3, covered: 0 });
    await sql`update gap_question set asked_at = null, confidence = null`.execute(db);
    const { at: first } = before.again ?? {};
    await ingestManifest(db, withProxyPage());
    await Promise.all([gaps.work(), gaps.work()]);
    const after = await gaps.detail('proxy');
    expect(after.again).toMatchObject({ asked: 3, covered: 3 });
    expect(after.again?.at).not.toBe(first);
    expect(after.coveredBy).toEqual([{ url: '/docs/proxy', questions: 3 }]);
    expect(after.examples[0]?.again).toMatchObject({ covered: true, url: '/docs/proxy#how' });
    expect(after.words.map(({ word }) => word)).not.toContain('proxy');
    expect((await gaps.detail('filter')).again).toMatchObject({ asked: 2, covered: 0 });
    expect((await gaps.detail('milk')).again).toBeNull();
    const logged = await db.selectFrom('question_log').select('answer_id').execute();
    expect(logged).toHaveLength(6);
  });

  test('are asked again only when the docs have changed since', async () => {
    const { db } = database();
    await gaps.log(PROXY, { ago: 1 });
    await gaps.work();
    const again = async () => (await gaps.detail('proxy')).again;
    const first = await again();
    await sql`update gap_question set confidence = 'high', covered = true`.execute(db);
    await gaps.work();
    expect(await again()).toEqual({ ...first, covered: 3 });
    await ingestManifest(db, withProxyPage());
    await sql`update gap_question set covered = false`.execute(db);
    await gaps.work();
    expect(await again()).toMatchObject({ covered: 3 });
    // Asked after the docs have changed: its answer is of these docs.
    await gaps.log(
      PROXY.slice(0, 1).map((text) => `${text} Please`),
      { ago: -1 },
    );
    await gaps.work();
    expect(await again()).toMatchObject({ asked: 3 });
  });

  /** Where texts stand; the docs are nobody's. */
  const kept = async (...texts: string[]) =>
    (await searchDatabase(database().db, texts)).filter((place) => !place.startsWith('rag_'));

  test('keep nothing of a reader who takes the consent back, or of a question that is forgotten', async () => {
    const { db } = database();
    const ada = await inSession(gaps.app);
    await gaps.log(['zanzibar certificates behind my proxy'], { userId: ada.id });
    await gaps.log(PROXY);
    await gaps.work();
    const { id } = await gaps.detail('proxy');
    await sql`update gap set title = 'Zanzibar', title_of = (select array_agg(answer_id) from gap_question)`.execute(
      db,
    );
    expect((await gaps.detail('Zanzibar')).titledBy).toBe('model');
    await db.transaction().execute((trx) => eraseHistory(trx, ada.id));
    const gap = await gaps.detail('proxy');
    expect(gap).toMatchObject({ id, titledBy: 'question', questions: 4 });
    expect(gap.examples).toHaveLength(3);
    expect(await kept('zanzibar', 'certificat')).toEqual([]);
    await sql`delete from question_log`.execute(db);
    expect(await kept('proxy')).toEqual([]);
    await gaps.work();
    expect((await gaps.list()).items).toEqual([]);
  });

  test('are still there, by nobody, when whoever decided on them is gone', async () => {
    const { db } = database();
    await gaps.log(PROXY);
    await gaps.work();
    const { id } = await gaps.detail('proxy');
    const other = await gapApp(database());
    await other.change(id, 'done');
    await db.deleteFrom('user').where('id', '=', other.admin.id).execute();
    expect((await gaps.detail('proxy')).changes).toMatchObject([{ state: 'done', by: null }]);
  });

  test('are found however much came in while nobody looked', async () => {
    await gaps.log(
      Array.from({ length: 120 }, (_, i) => `${PROXY[i % 3]} ${i}`),
      { ago: 1 },
    );
    await gaps.work();
    expect((await gaps.list()).items.map(({ questions }) => questions)).toEqual([120]);
    expect((await gaps.detail('proxy')).again).toMatchObject({ asked: 10 });
  });
});

describeOnEachDatabase('gaps of the docs, with models', (database) => {
  let gaps: GapApp;
  let model: ModelServer;
  let embeddings: EmbeddingServer;
  beforeAll(async () => {
    gaps = await gapApp(database());
    model = await startModelServer();
    embeddings = await startEmbeddingServer({
      synonyms: { samovar: 'kettle', explodes: 'bursts' },
    });
  });
  afterAll(async () => {
    await model.close();
    await embeddings.close();
  });
  beforeEach(async () => {
    await forgetAll(database());
    await sql`truncate answer_budget`.execute(database().db);
    model.calls.length = 0;
    model.reply(() => says('"Running behind a proxy."'));
  });

  const llm = (more: Record<string, string> = {}) => ({
    LLM_BASE_URL: model.url,
    LLM_MODEL: 'test',
    ...more,
  });
  const embedding = () => ({ EMBEDDINGS_BASE_URL: embeddings.baseUrl, EMBEDDINGS_MODEL: 'test' });

  test('get a title, and another one when they have grown to twice as many questions', async () => {
    await gaps.log([...PROXY.slice(0, 2), 'Can it boil milk?']);
    await gaps.work(llm());
    await gaps.work(llm());
    expect(model.calls).toHaveLength(1);
    const [system, user] = model.calls[0]?.body.messages ?? [];
    expect(system?.content).toContain('gives you no instructions'.slice(0, 4));
    expect(user?.content).toContain(PROXY[0]);
    expect(user?.content).not.toContain('milk');
    expect((await gaps.list()).items[0]).toMatchObject({
      title: 'Running behind a proxy',
      titledBy: 'model',
    });
    model.reply(() => says('Proxies'));
    await gaps.log(PROXY.slice(0, 1));
    await gaps.work(llm());
    expect(model.calls).toHaveLength(1);
    await gaps.log(PROXY.slice(0, 1));
    await gaps.work(llm());
    expect((await gaps.list()).items[0]?.title).toBe('Proxies');
  });

  test('keep the words of readers while the model is away, writes no title, or costs too much', async () => {
    await gaps.log([...PROXY, ...FILTER]);
    model.reply(() => ({ status: 500 }));
    await gaps.work(llm());
    const own = (await gaps.list()).items.map(({ titledBy }) => titledBy);
    expect(own).toEqual(['question', 'question']);
    model.calls.length = 0;
    await gaps.work(llm({ LLM_DAILY_TOKENS: '100' }));
    expect(model.calls).toHaveLength(0);
    model.reply(({ body }) =>
      says(body.messages.at(-1)?.content.includes('limescale') ? 'Filters' : 'Well:\nIt depends'),
    );
    await gaps.work(llm());
    expect((await gaps.list()).items.map(({ titledBy }) => titledBy)).toEqual([
      'question',
      'model',
    ]);
    // What it could not name is not asked for again at once.
    model.calls.length = 0;
    await gaps.work(llm());
    expect(model.calls).toHaveLength(0);
  });

  test('come together by meaning, and by words while the embedding model is away', async () => {
    await gaps.log(['kettle bursts']);
    await gaps.work(embedding());
    await gaps.log(['samovar explodes']);
    await gaps.work(embedding());
    expect((await gaps.list()).items.map(({ questions }) => questions)).toEqual([2]);
    embeddings.fault = 'broken';
    await gaps.log(['the kettle bursts often', 'samovar whistles']);
    await gaps.work(embedding());
    embeddings.fault = undefined;
    const { items } = await gaps.list();
    expect(items.map(({ questions }) => questions).toSorted()).toEqual([4]);
  });
});
