import { beforeAll, expect, it, jest, test } from '@jest/globals';

jest.mock('@generated/i18n', () => ({ currentLocale: 'en' }), { virtual: true });
jest.mock('../../config', () => ({ pluginConfig: { routes: { admin: '/docs/auth/admin/' } } }));
jest.mock('../../session', () => ({ refreshSession: async () => {} }));

import { barsOf } from '../plot/bars';
import { namedDays } from '../plot/plotOptions';
import { isRange, readRange, writeRange } from '../timeRange';

let parts: typeof import('../parts');
let adminPath: typeof import('../adminRequest').adminPath;
beforeAll(async () => {
  parts = await import('../parts');
  ({ adminPath } = await import('../adminRequest'));
});

const now = Date.parse('2026-03-10T12:00:00Z');
const read = (query: string) => readRange(new URLSearchParams(query), now);

test('a time range is the last 28 days with today unless the address says another', () => {
  expect(read('')).toEqual({ from: '2026-02-11', to: '2026-03-10', days: 28, preset: '28d' });
  expect(read('range=7d')).toMatchObject({ from: '2026-03-04', days: 7, preset: '7d' });
  expect(read('from=2026-01-01&to=2026-01-31')).toMatchObject({ days: 31, preset: null });
});

test.each([
  'range=8d',
  'range=constructor',
  'from=2026-02-30&to=2026-03-01',
  'from=2026-03-02&to=2026-03-01',
  'from=2024-01-01&to=2026-03-01',
  'from=2026-03-01',
])('what %s says counts for nothing', (query) => {
  expect(read(query).preset).toBe('28d');
});

test('days are a range in their order only, and 366 at most', () => {
  expect(isRange({ from: '2025-03-10', to: '2026-03-10' })).toBe(true);
  expect(isRange({ from: '2025-03-09', to: '2026-03-10' })).toBe(false);
});

test('the usual range is not written into the address', () => {
  expect(writeRange('28d')).toEqual({ range: '', from: '', to: '' });
  expect(writeRange('90d').range).toBe('90d');
  const own = { from: '2026-01-01', to: '2026-01-02' };
  expect(writeRange(own)).toEqual({ range: '', ...own });
});

test('a part is known by its path, whatever slash the host puts at its end', () => {
  expect(parts.adminPartPath('people')).toBe('/docs/auth/admin/people/');
  expect(parts.adminPartOf('/docs/auth/admin')).toBe('');
  expect(parts.adminPartOf('/docs/auth/admin/people')).toBe('people');
  expect(parts.adminPartOf('/docs/auth/admin/nothing')).toBeUndefined();
  expect(parts.adminPartOf('/docs/auth/account/')).toBeUndefined();
});

test('the time range goes along from part to part, and filters do not', () => {
  expect(parts.adminPartUrl('events', '?range=7d&type=banned', { reader: 'a b' })).toBe(
    '/docs/auth/admin/events/?range=7d&reader=a+b',
  );
  expect(parts.adminPartUrl('', '')).toBe('/docs/auth/admin/');
});

test('an address of the API has what it is asked for, and nothing that is empty', () => {
  expect(adminPath('/api/v1/admin/events', { type: 'banned', way: '', limit: 0 })).toBe(
    '/api/v1/admin/events?type=banned&limit=0',
  );
  expect(adminPath('/a?b=1', { cursor: undefined })).toBe('/a?b=1');
  expect(adminPath('/a?b=1', { cursor: 'x' })).toBe('/a?b=1&cursor=x');
});

it('bars stand on each other, and a missing value has no height', () => {
  expect(
    barsOf([
      [1, null],
      [2, 3],
    ]),
  ).toEqual([
    [1, 0],
    [3, 3],
  ]);
});

it('names so many days that none touches the next', () => {
  expect(namedDays(7, 1_000)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(namedDays(28, 300)).toEqual([0, 10, 20]);
  expect(namedDays(1, 100)).toEqual([0]);
});
