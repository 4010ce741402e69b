import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it, jest } from '@jest/globals';

jest.mock('@docusaurus/Translate', () => ({ translate: ({ id }: { id: string }) => id }), {
  virtual: true,
});
jest.mock(
  'docusaurus-plugin-auth/client',
  () => ({ PURPOSES: ['background', 'personalised_answers', 'history'] }),
  { virtual: true },
);

import type kindTextOf from '../AdminArea/Privacy/kindText';

let kindText: typeof kindTextOf;
beforeAll(async () => {
  ({ default: kindText } = await import('../AdminArea/Privacy/kindText'));
});

const SERVER = path.join(__dirname, '../../../../server/src');
const named = (file: string, pattern: RegExp) =>
  [...readFileSync(path.join(SERVER, file), 'utf8').matchAll(pattern)].map(
    ([, name]) => name ?? '',
  );

it('the privacy report has words for everything that the server stores', () => {
  const names = named('admin/stored.ts', /\bname: '([\w-]+)'/g);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => kindText(name) === name)).toEqual([]);
});

it('and for everything that its sweeper removes and its readers have erased', () => {
  const tables = named('sweep/expired.ts', /\btable: '(\w+)'/g);
  expect(tables.length).toBeGreaterThan(5);
  const names = [...tables, 'consent', 'account', 'profile', 'background', 'history'];
  expect(names.filter((name) => kindText(name) === name)).toEqual([]);
});

it('a kind of tomorrow is shown by its own name', () => {
  expect(kindText('letters')).toBe('letters');
  expect(kindText('constructor')).toBe('constructor');
});
