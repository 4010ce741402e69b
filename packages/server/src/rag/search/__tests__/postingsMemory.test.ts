import { expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Database } from '../../../database/types.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { makeManifest, makePage, makeSection } from '../../__tests__/makeManifest.ts';
import { ingestManifest } from '../../ingest/index.ts';
import { PostingsMemory } from '../postingsMemory.ts';
import type { Segment } from '../readSegments.ts';
import { createSearch } from '../search.ts';

function segment(id: number, terms: Record<string, number[]>): Segment {
  const postings = Object.entries(terms).map(([term, ordinals]) => {
    const impacts = Float64Array.from(ordinals, () => 1);
    return [term, { ordinals: Uint32Array.from(ordinals), impacts }] as const;
  });
  return {
    id,
    sections: 9,
    dead: Buffer.alloc(0),
    pageOf: new Float64Array(9),
    runs: new Uint32Array(1),
    facetOf: new Uint32Array(9),
    facets: [],
    postings: new Map(postings),
  };
}

it('what was read is known, also that a term is nowhere', () => {
  const memory = new PostingsMemory(100);
  memory.keep(['tea', 'gone'], [segment(1, { tea: [0, 3] }), segment(2, { tea: [1] })]);
  const known = memory.recall(['tea', 'gone', 'new']);
  expect([...known.keys()]).toEqual(['tea', 'gone']);
  expect([...(known.get('tea')?.keys() ?? [])]).toEqual([1, 2]);
  expect(known.get('gone')?.size).toBe(0);
  expect(memory.segments?.map(({ id }) => id)).toEqual([1, 2]);
});

it('what was not asked for longest goes first when there is too much', () => {
  const memory = new PostingsMemory(9);
  for (const term of ['a', 'b']) memory.keep([term], [segment(1, { [term]: [0, 1, 2] })]);
  memory.recall(['a']);
  memory.keep(['c'], [segment(1, { c: [0, 1, 2] })]);
  expect([...memory.recall(['a', 'b', 'c']).keys()]).toEqual(['a', 'c']);
  memory.keep(['huge'], [segment(1, { huge: [0, 1, 2, 3, 4, 5, 6, 7, 8] })]);
  expect(memory.recall(['a', 'c', 'huge']).size).toBe(0);
});

/** Passes on what is asked of a database, and writes it down. */
function listening(db: Kysely<Database>, statements: string[]): Kysely<Database> {
  return db.withPlugin({
    transformQuery: ({ node }) => {
      statements.push(JSON.stringify(node));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}

const site = (text: string) =>
  makeManifest([makePage({ url: '/a', sections: [makeSection({ text })] })]);

describeOnEachDatabase('a word that was asked before', (database) => {
  it('is not read again until something is published, and then is', async () => {
    const statements: string[] = [];
    const search = createSearch(listening(database().db, statements));
    const ask = async (query: string) => {
      statements.length = 0;
      const { pages } = await search({ query, pages: 5, sectionsPerPage: 1 });
      const reads = statements.filter((statement) => statement.includes('rag_posting')).length;
      return { found: pages.map(({ score }) => score), reads };
    };
    await ingestManifest(database().db, site('A samovar boils water for many friends.'));
    const first = await ask('Does the samovar boil water?');
    expect(first).toMatchObject({ found: [expect.any(Number)], reads: 1 });
    expect(await ask('Does the samovar boil water?')).toEqual({ ...first, reads: 0 });
    expect(await ask('Does the samovar boil friends?')).toMatchObject({ reads: 1 });
    expect(await ask('Do friends boil water in the samovar?')).toMatchObject({ reads: 0 });

    await ingestManifest(database().db, site('A kettle boils.'));
    expect(await ask('Which samovar is it?')).toEqual({ found: [], reads: expect.any(Number) });
    expect((await ask('Which kettle is it?')).found).toHaveLength(1);
  });
});
