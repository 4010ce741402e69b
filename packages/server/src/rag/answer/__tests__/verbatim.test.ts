import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { ManifestSection, QueryResponse } from '../../../contract/index.ts';
import { readFolder } from '../../../sources/markdown/readFolder.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import fc from '../../../testing/properties.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { createSearch, type Search } from '../../search/search.ts';
import { answerQuestion } from '../answer.ts';

const DOCS = fileURLToPath(new URL('../../../../../../website/docs', import.meta.url));
const QUESTIONS = 60;

let database: TestDatabase;
let search: Search;
/** All words of the docs, and what stands at each address. */
let words: string[];
const texts = new Map<string, string[]>();

const textsOf = ({ text, code }: ManifestSection) => [text, ...code.map((block) => block.text)];

beforeAll(async () => {
  database = await createTestDatabase('pglite');
  search = createSearch(database.db);
  const style = { baseUrl: '/', style: 'plain', exclude: [] } as const;
  const read = await readFolder(DOCS, style);
  const pages = read.map((page) =>
    makePage({ ...page, sections: page.sections.map((section) => makeSection(section)) }),
  );
  for (const { url, sections } of pages) {
    for (const section of sections) {
      const address = section.anchor ? `${url}#${section.anchor}` : url;
      texts.set(address, [...(texts.get(address) ?? []), ...textsOf(section)]);
    }
  }
  words =
    [...texts.values()]
      .flat()
      .join(' ')
      .match(/[\p{L}\p{N}_]{3,}/gu) ?? [];
  await ingestManifest(database.db, makeManifest(pages));
}, 60_000);
afterAll(() => database.close());

const question = () =>
  fc
    .tuple(fc.nat(), fc.integer({ min: 2, max: 6 }), fc.nat())
    .map(([from, count, further]) =>
      [...words.slice(from % words.length).slice(0, count), words[further % words.length]].join(
        ' ',
      ),
    );

/** What a reader sees, a piece a paragraph, cell, item or block of code, without the marks. */
function piecesShown({ answer }: QueryResponse): string[] {
  const html = micromark(answer, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return html
    .split(/<\/?(?:p|td|th|tr|li|ul|ol|table|thead|tbody|pre|code)\b[^>]*>/)
    .map((piece) => piece.replace(/\s*\[\d+\]\s*$/, '').trim())
    .filter(Boolean)
    .map((piece) =>
      piece.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? ''),
    );
}

describe('an extractive answer over real docs', () => {
  it('shows nothing but what stands, word for word, in the sections that it cites', async () => {
    let given = 0;
    await fc.assert(
      fc.asyncProperty(question(), async (asked) => {
        const { response } = await answerQuestion(search, { question: asked });
        if (response.degree === 'not_covered') return;
        given++;
        for (const { quote, url } of response.citations) {
          expect(texts.get(url)?.some((text) => text.includes(quote))).toBe(true);
        }
        const cited = response.citations.flatMap(({ url }) => texts.get(url) ?? []);
        for (const piece of piecesShown(response)) {
          expect(cited.filter((text) => text.includes(piece))).not.toEqual([]);
        }
      }),
      { numRuns: QUESTIONS },
    );
    expect(given).toBeGreaterThan(QUESTIONS / 3);
  }, 120_000);
});
