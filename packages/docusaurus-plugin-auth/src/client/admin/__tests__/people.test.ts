import { beforeAll, expect, it, jest } from '@jest/globals';

jest.mock('@generated/i18n', () => ({ currentLocale: 'en' }), { virtual: true });
jest.mock('../../config', () => ({ pluginConfig: {} }));
jest.mock('../../session', () => ({ refreshSession: async () => {} }));

import { orderParams, peopleOrder, turnedOrder } from '../peopleQuery';

let toPerson: typeof import('../people').toPerson;
let toEngagement: typeof import('../engagement').toEngagement;
beforeAll(async () => {
  ({ toPerson } = await import('../people'));
  ({ toEngagement } = await import('../engagement'));
});

const ada = {
  id: 'ada',
  name: 'Ada',
  email: 'ada@example.com',
  admin: true,
  emailVerified: true,
  twoFactorEnabled: false,
  createdAt: '2026-03-01T10:00:00.000Z',
  lastSeen: '2026-03-02',
  ways: [{ id: 'github', name: 'GitHub' }],
  ban: { reason: 'spam', until: null },
  own: false,
  sessions: 2,
};

it('an account is read as the server gives it', () => {
  expect(toPerson(ada)).toEqual(ada);
  const { sessions: _none, ...listed } = { ...ada, ban: null, lastSeen: null };
  expect(toPerson(listed)).toEqual({ ...listed, sessions: null });
});

it.each([null, {}, { ...ada, id: 1 }, { ...ada, ways: 'github' }])('%j is no account', (body) => {
  expect(() => toPerson(body)).toThrow(expect.objectContaining({ code: 'malformed_response' }));
});

it('accounts come newest first, and a press on a column turns the order', () => {
  expect(peopleOrder('')).toEqual({ by: 'joined', descending: true });
  expect(orderParams(peopleOrder('-seen'))).toEqual({ sort: 'seen', order: 'desc' });
  expect(orderParams(peopleOrder('name'))).toEqual({ sort: 'name', order: 'asc' });
  expect(turnedOrder(peopleOrder(''), 'joined')).toBe('joined');
  expect(turnedOrder(peopleOrder(''), 'name')).toBe('name');
  expect(turnedOrder(peopleOrder('name'), 'name')).toBe('-name');
  expect(turnedOrder(peopleOrder('name'), 'seen')).toBe('-seen');
});

const nothing = { days: [], weeks: [], totals: {}, before: {}, ways: [], failures: [] };

it('numbers that an older server does not count are none', () => {
  const read = toEngagement({
    ...nothing,
    steps: [{ step: 'password', count: 3, p50: 10, p95: 20, p99: 30 }],
    mails: [],
    days: [{ day: '2026-03-01', active: 2 }],
  });
  expect(read.days[0]).toMatchObject({ day: '2026-03-01', active: 2, asking: 0, lost: 0 });
  expect(read.totals.signedIn).toBe(0);
  expect(read.steps).toEqual([{ step: 'password', count: 3, p50: 10, p95: 20, p99: 30 }]);
  expect(() => toEngagement(nothing)).toThrow();
});
