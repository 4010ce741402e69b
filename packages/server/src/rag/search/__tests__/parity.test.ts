import { expect, it } from '@jest/globals';
import { selectRequestSchema } from '../../../contract/index.ts';
import { createTestDatabase, KINDS } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection, toolManifest } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch } from '../search.ts';
import { selectSections } from '../selectSections.ts';

const WORDS =
  'kettle valve größe Ärger ångström setupFiles --dry-run ERR_STEAM TS2345 設定 ファイル whistle boiling boiled pressure résumé naïve Zebra zebra _private $scope İstanbul ﬁlter'.split(
    ' ',
  );

/** Pages whose words follow from their numbers, with many equal scores among them. */
function pages(round: number) {
  return Array.from({ length: 40 }, (_, page) =>
    makePage({
      url: `/docs/made/${page}`,
      title: `Guide to ${WORDS[page % WORDS.length]}`,
      tags: page % 3 === 0 ? ['third'] : [],
      sections: Array.from({ length: 5 }, (_, section) => {
        const word = (step: number) => WORDS[(page * step + section * 3 + round) % WORDS.length];
        return makeSection({
          anchor: `s${section}`,
          headingPath: [`Guide ${page}`, `${word(2)} ${section}`],
          text: [1, 2, 3, 5, 7, 11].map(word).join(' '),
          code: [{ text: `${word(13)}(${word(17)})` }],
        });
      }),
    }),
  );
}

const REQUESTS = [
  ...WORDS.map((query) => ({ query })),
  ...WORDS.map((query) => ({ query: query.slice(0, 3), prefix: true })),
  { query: 'kettel presure' },
  { query: 'How is the pressure of a boiling kettle set with setupFiles?' },
  { query: 'guide to zebra', groupBy: 'page' as const, limit: 50 },
  { query: 'Guide to kettle', filters: { tags: ['third'] } },
  { query: 'install', filters: { plugins: ['docs:default'], locale: 'en' } },
];

it('the search answers alike, to the last digit, on both databases, also after changes', async () => {
  const answers = await Promise.all(
    KINDS.map(async (kind) => {
      const database = await createTestDatabase(kind);
      for (const round of [0, 1]) {
        const changed = pages(round).slice(0, round === 0 ? 40 : 6);
        const kept = pages(0).slice(changed.length);
        const all = [...toolManifest().pages, ...changed, ...kept];
        await ingestManifest(database.db, makeManifest(all));
      }
      const search = createSearch(database.db);
      const found = [];
      for (const request of REQUESTS) {
        found.push(await selectSections(search, selectRequestSchema.parse(request)));
      }
      await database.close();
      return found;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.filter(({ results }) => results.length > 0).length).toBeGreaterThan(40);
  expect(answers[0]?.some(({ didYouMean }) => didYouMean === 'kettle pressure')).toBe(true);
}, 120_000);
