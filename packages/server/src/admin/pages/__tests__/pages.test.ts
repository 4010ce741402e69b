import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { inSession, makeRole, problem, type SignedIn } from '../../../account/__tests__/support.ts';
import type { AdminPageList, AdminPageSummary, Manifest } from '../../../contract/index.ts';
import { makeManifest, makePage, makeSection } from '../../../rag/__tests__/makeManifest.ts';
import { ingestManifest } from '../../../rag/ingest/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import {
  daysAgo,
  forgetQuestions,
  logQuestion,
  rateAnswer,
  section,
} from '../../questions/__tests__/support.ts';
import { rollUp } from '../../rollups/rollUp.ts';
import { sectionRollup } from '../rollup.ts';

const PAGES = '/api/v1/admin/pages';
const [KETTLE, POT, TEA] = ['/docs/kettle', '/docs/kettle#pot', '/docs/tea'];

/** A site of two pages and three sections. */
function site(pot = 'The pot holds one litre.'): Manifest {
  const sections = [
    makeSection({ headingPath: ['Kettle'], text: 'A kettle boils water.' }),
    makeSection({ headingPath: ['Kettle', 'Pot'], anchor: 'pot', text: pot }),
  ];
  return makeManifest([
    makePage({ url: KETTLE, title: 'Kettle', sections }),
    makePage({ url: TEA, title: 'Tea', sections: [makeSection({ text: 'Leaves.' })] }),
  ]);
}

describeOnEachDatabase('pages for the operator', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  const db = () => database().db;
  beforeAll(async () => {
    app = accountApp(database());
    admin = await inSession(app);
    await makeRole(db(), admin.id, 'admin');
  });
  beforeEach(async () => {
    await ingestManifest(db(), site());
    await forgetQuestions(db());
  });

  const get = (path: string, query: Record<string, string | number> = {}) =>
    admin.send('get', `${PAGES}${path}`).query(query);
  const list = async (name: string, query = {}): Promise<AdminPageList> =>
    (await get('', { list: name, ...query }).expect(200)).body;
  const urls = async (name: string, query = {}) =>
    (await list(name, query)).items.map(({ url }) => url);
  const summary = async (query = {}): Promise<AdminPageSummary> =>
    (await get('/summary', query).expect(200)).body;
  const rolledUp = () => rollUp(db(), sectionRollup, { retention: app.config, since: daysAgo(80) });

  async function asked() {
    const first = await logQuestion(db(), {
      days: 3,
      sections: [section(POT, true), section(KETTLE)],
    });
    await rateAnswer(db(), first, { rating: 'down', days: 2 });
    await logQuestion(db(), { days: 1, sections: [section(POT, true), section(POT, true)] });
    const second = await logQuestion(db(), { days: 1, sections: [section(KETTLE, true)] });
    await rateAnswer(db(), second, { rating: 'up' });
  }

  test.each(['read from the rows', 'read from the roll-up'])(
    'are those that answer, are rated badly, or are never found: %s',
    async (from) => {
      await asked();
      if (from === 'read from the roll-up') await rolledUp();
      const { items, next } = await list('answering');
      expect(next).toBeNull();
      expect(items).toEqual([
        {
          url: POT,
          title: 'Kettle',
          headingPath: ['Kettle', 'Pot'],
          found: 2,
          cited: 2,
          up: 0,
          down: 1,
          lastFound: from === 'read from the rows' ? null : daysAgo(1),
          lastRatedAt: `${daysAgo(2)}T13:00:00.000Z`,
          changedAt: null,
        },
        expect.objectContaining({ url: KETTLE, found: 2, cited: 1, up: 1, down: 0 }),
      ]);
      expect(await urls('badly_rated')).toEqual([POT]);
      expect(await urls('answering', { search: '#POT' })).toEqual([POT]);
      expect(await urls('never_found', { search: '_' })).toEqual([]);
      expect(await urls('never_found')).toEqual([TEA]);
      expect(await urls('stale')).toEqual([]);
      const { days, ...figures } = await summary();
      expect(figures).toEqual({
        range: { from: daysAgo(27), to: daysAgo(0) },
        indexed: 3,
        neverFound: 1,
        cited: 2,
        badlyRated: 1,
        stale: 0,
      });
      expect(days.slice(-4)).toEqual([
        { day: daysAgo(3), cited: 1, up: 0, down: 0 },
        { day: daysAgo(2), cited: 0, up: 0, down: 1 },
        { day: daysAgo(1), cited: 2, up: 0, down: 0 },
        { day: daysAgo(0), cited: 0, up: 1, down: 0 },
      ]);
      expect(await urls('never_found', { from: daysAgo(0), to: daysAgo(0) })).toHaveLength(3);
    },
  );

  test('are shown page by page', async () => {
    await asked();
    for (const [name, all] of [
      ['answering', [POT, KETTLE]],
      ['never_found', [TEA]],
    ] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: AdminPageList = await list(name, { limit: 1, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ url }) => url));
        cursor = page.next;
      }
      expect(seen).toEqual(all);
    }
    await forgetQuestions(db());
    const first = await list('never_found', { limit: 2 });
    expect(await urls('never_found', { limit: 2, cursor: first.next ?? '' })).toHaveLength(1);
  });

  test('are stale when their text has changed since they were rated', async () => {
    await asked();
    await rolledUp();
    await ingestManifest(db(), site('The pot holds two litres.'));
    expect((await list('stale')).items).toMatchObject([
      { url: POT, title: 'Kettle', down: 1, changedAt: expect.any(String) },
    ]);
    expect(await summary()).toMatchObject({ stale: 1, indexed: 3 });
    const again = await logQuestion(db(), { sections: [section(POT, true)] });
    await rateAnswer(db(), again, { rating: 'up' });
    expect(await urls('stale')).toEqual([]);
  });

  test('are known to have been found, and lose their titles, when they are gone', async () => {
    await asked();
    await ingestManifest(db(), makeManifest([makePage({ url: TEA, title: 'Tea' })]));
    expect((await list('answering')).items).toMatchObject([
      { url: POT, title: null, headingPath: [] },
      { url: KETTLE, title: null },
    ]);
    expect((await summary()).indexed).toBe(1);
  });

  test('are for administrators, and in the words of the API', async () => {
    const ada = await inSession(app);
    for (const path of ['', '/summary']) {
      expect(problem(await ada.send('get', PAGES + path))).toEqual([403, 'forbidden']);
      expect(problem(await admin.send('post', PAGES + path).send({}))[1]).toBe(
        'method_not_allowed',
      );
      expect(problem(await get(path, { sort: 'x' }))).toEqual([400, 'invalid_request']);
    }
    expect(problem(await get('', { list: 'all' }))).toEqual([400, 'invalid_request']);
    expect(problem(await get('', { cursor: 'W10' }))).toEqual([400, 'invalid_request']);
  });
});
