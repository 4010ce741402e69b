import { expect, test } from '@jest/globals';
import { groupByPage } from '../groupByPage';

const result = (url: string) => ({
  url,
  title: url.split('#')[0] ?? '',
  headingPath: ['Title'],
  excerpt: '',
  score: 1,
  matches: [],
  highlights: [],
});

test('the results of a page stand together, where its best one stood', () => {
  const groups = groupByPage(['/b#x', '/a', '/b', '/a#y'].map(result));
  expect(groups.map(({ page, results }) => [page, results.map(({ url }) => url)])).toEqual([
    ['/b', ['/b#x', '/b']],
    ['/a', ['/a', '/a#y']],
  ]);
});
