import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type ModelServer, says, startModelServer } from '../../../testing/modelServer.ts';
import { kettleManifest } from '../../__tests__/kettles.ts';
import { makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch } from '../../search/search.ts';
import { createEnrichedApp, emptyIndex } from './support.ts';

/** What the model writes, by a word of the section. */
const QUESTIONS: Record<string, string> = {
  Whistle: '1. Why is my samovar so loud?\n- How do I get some peace?\n\nHow do I get some peace?',
  Descaling: 'none',
  Colours: 'Which paint can I choose?',
};

describeOnEachDatabase('questions that sections answer', (database) => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await emptyIndex(database().db);
    await ingestManifest(database().db, kettleManifest());
    server.calls.length = 0;
    server.reply(({ body }) => {
      const section = body.messages.at(-1)?.content ?? '';
      const word = Object.keys(QUESTIONS).find((key) => section.startsWith(key));
      return says(QUESTIONS[word ?? ''] ?? 'What is this?');
    });
  });

  const enricherFor = (env: Record<string, string> = {}) =>
    createEnrichedApp(database().db, {
      LLM_BASE_URL: server.url,
      LLM_MODEL: 'test',
      LLM_QUESTIONS: 'on',
      ...env,
    }).enricher;

  async function find(query: string): Promise<string[]> {
    const { pages } = await createSearch(database().db)({ query, pages: 5, sectionsPerPage: 1 });
    return pages.flatMap(({ sections }) => sections.map(({ url }) => url));
  }

  it('are written once for each section, and found', async () => {
    expect(await find('samovar so loud peace')).toEqual([]);
    expect(await enricherFor().drain()).toEqual([{ state: 'idle' }]);
    expect(server.calls).toHaveLength(3);
    expect(await find('samovar so loud peace')).toEqual(['/docs/whistle']);
    const rows = await database().db.selectFrom('rag_question').select('questions').execute();
    expect(rows.map(({ questions }) => questions).toSorted()).toEqual([
      [],
      ['Which paint can I choose?'],
      ['Why is my samovar so loud?', 'How do I get some peace?'],
    ]);
    await enricherFor().drain();
    expect(server.calls).toHaveLength(3);
  });

  it('are written again for a changed section only', async () => {
    await enricherFor().drain();
    const { pages, ...rest } = kettleManifest();
    const sections = [makeSection({ text: 'Whistle off: it stays quiet.' })];
    const changed = pages.map((page) =>
      page.url === '/docs/whistle' ? { ...page, sections } : { ...page, tags: ['other'] },
    );
    await ingestManifest(database().db, { ...rest, pages: changed });
    expect(await find('which paint')).toEqual(['/docs/colours']);
    expect(await find('samovar so loud')).toEqual([]);
    await enricherFor().drain();
    expect(server.calls).toHaveLength(4);
    expect(await find('samovar so loud')).toEqual(['/docs/whistle']);
  });

  it('stay searchable without a model when an index is built anew', async () => {
    await enricherFor().drain();
    await sql`update rag_index set recipe = 0`.execute(database().db);
    await ingestManifest(database().db, kettleManifest());
    expect(await find('samovar so loud')).toEqual(['/docs/whistle']);
    expect(server.calls).toHaveLength(3);
  });

  it('that were written before a crash become searchable after it', async () => {
    await enricherFor().drain();
    await sql`delete from rag_question_posting`.execute(database().db);
    await sql`update rag_section set asked = false`.execute(database().db);
    await enricherFor().drain();
    expect(await find('samovar so loud')).toEqual(['/docs/whistle']);
    expect(server.calls).toHaveLength(3);
  });

  it('cost no more than a day allows, and go on the next day', async () => {
    const page = (n: number) =>
      makePage({ url: `/p${n}`, title: `P${n}`, sections: [makeSection({ text: `About ${n}.` })] });
    const pages = Array.from({ length: 10 }, (_, n) => page(n));
    await ingestManifest(database().db, { ...kettleManifest(), pages });
    const enricher = enricherFor({ LLM_QUESTIONS_DAILY_TOKENS: '500' });
    // Four at once, of 150 tokens each.
    const [end] = await enricher.drain();
    expect(end).toMatchObject({ state: 'waiting', reason: expect.stringContaining('used up') });
    expect(server.calls).toHaveLength(4);
    await enricher.drain();
    expect(server.calls).toHaveLength(4);
    await sql`update rag_question set created_at = now() - interval '1 day'`.execute(database().db);
    await enricher.drain();
    expect(server.calls).toHaveLength(8);
  });

  it('wait for a model that is away', async () => {
    server.reply(() => ({ status: 503, headers: { 'Retry-After': '7' } }));
    expect(await enricherFor().drain()).toMatchObject([{ state: 'waiting', seconds: 7 }]);
    expect(await database().db.selectFrom('rag_model_failure').selectAll().execute()).toEqual([]);
    server.reply(() => ({ status: 401 }));
    expect(await enricherFor().drain()).toMatchObject([{ state: 'waiting' }]);
  });

  it('skip a text that the model refuses', async () => {
    server.reply(({ body }) =>
      body.messages.at(-1)?.content.startsWith('Whistle') ? { status: 400 } : says('Which paint?'),
    );
    expect(await enricherFor().drain()).toEqual([{ state: 'idle' }]);
    expect(await find('which paint')).toEqual(['/docs/descale', '/docs/colours']);
    expect(await database().db.selectFrom('rag_model_failure').selectAll().execute()).toHaveLength(
      1,
    );
  });
});
