import { expect, test } from '@jest/globals';
import { languageOf } from '../../search/language.ts';
import type { Search, SearchRequest } from '../../search/search.ts';
import { askSearch } from '../ask.ts';

const QUESTION = { id: '1', question: 'Why?', gold: ['/a'], locale: 'fr', version: '1.0' };

/** A search that notes what it is asked, and says that a model was away. */
function notingSearch(urls: string[]) {
  const requests: SearchRequest[] = [];
  const search: Search = async (request) => {
    requests.push(request);
    const place = { segment: 1, ordinal: 1, position: 0, part: 0, anchor: null };
    const found = {
      ...place,
      title: '',
      headingPath: [],
      text: '',
      code: [],
      score: 1,
      matched: [],
    };
    return {
      pages: urls.map((url) => ({ score: 1, sections: [{ ...found, url }] })),
      rarities: new Map(),
      absent: new Set(),
      language: await languageOf('fr'),
      query: '',
      words: [],
      variants: new Map(),
      search: { mode: 'lexical', degraded: ['vectors_not_ready'] },
    };
  };
  return { search, requests };
}

test('a question is asked in its own locale and version, and each page counts once', async () => {
  const { search, requests } = notingSearch(['/a/', '/W%C3%A4rme', '/a']);
  expect(await askSearch(search)(QUESTION)).toEqual(['/a', '/Wärme']);
  expect(requests[0]).toMatchObject({
    query: 'Why?',
    scope: { locale: 'fr', version: '1.0', strict: true },
  });
  expect(requests[0]?.prefix).toBeUndefined();
});

test.each([undefined, true, false])('vectors are asked for as told: %j', async (fusion) => {
  const { search, requests } = notingSearch([]);
  await askSearch(search, { fusion })(QUESTION);
  expect(requests[0]?.fusion).toBe(fusion);
});

test('a model that was away is told of', async () => {
  const reasons: string[] = [];
  const { search } = notingSearch([]);
  await askSearch(search, { onDegraded: (more) => reasons.push(...more) })(QUESTION);
  expect(reasons).toEqual(['vectors_not_ready']);
});
