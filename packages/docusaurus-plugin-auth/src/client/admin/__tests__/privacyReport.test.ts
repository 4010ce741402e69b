import { beforeAll, expect, it, jest } from '@jest/globals';

jest.mock('@generated/i18n', () => ({ currentLocale: 'en' }), { virtual: true });
jest.mock('../../config', () => ({ pluginConfig: {} }));
jest.mock('../../session', () => ({ refreshSession: async () => {} }));

import { isAdmin } from '../../isAdmin';

let toPrivacyReport: typeof import('../privacyReport').toPrivacyReport;
beforeAll(async () => {
  ({ toPrivacyReport } = await import('../privacyReport'));
});

const report = {
  at: '2026-03-01T10:00:00.000Z',
  policy: { version: '2', since: '2026-02-01T00:00:00.000Z' },
  readers: 3,
  stored: [
    { name: 'events', rows: 7, oldest: '2026-02-27T00:00:00.000Z', kept: { days: 90 } },
    { name: 'sessions', rows: 0, oldest: null, kept: { until: 'expiry' } },
  ],
  consents: [{ purpose: 'background', granted: 2, renewalDue: 0, withdrawn: 1 }],
  lastSweep: { at: '2026-03-01T09:00:00.000Z', removed: { events: 4 } },
  erasures: [{ kind: 'account', total: 5, thisMonth: 1 }],
};

it('the report is read as the server gives it', () => {
  expect(toPrivacyReport(report)).toEqual(report);
  expect(toPrivacyReport({ ...report, lastSweep: null }).lastSweep).toBeNull();
});

it('what a newer server says in another way takes nothing of the rest away', () => {
  const stored = [{ name: 'letters', rows: 1, oldest: null, kept: { until: 'doomsday' } }];
  const consents = [...report.consents, { purpose: 'newsletter', granted: 9 }];
  const read = toPrivacyReport({ ...report, stored, consents });
  expect(read.stored).toEqual([{ name: 'letters', rows: 1, oldest: null, kept: null }]);
  expect(read.consents).toEqual(report.consents);
});

it.each([null, [], {}, { ...report, stored: 3 }])('%j is no report', (body) => {
  expect(() => toPrivacyReport(body)).toThrow('malformed_response');
});

it.each([
  ['admin', true],
  ['editor, admin', true],
  ['administrator', false],
  ['user', false],
  [null, false],
  [undefined, false],
])('a reader with the role %s is an administrator: %s', (role, admin) => {
  expect(isAdmin({ role })).toBe(admin);
});

it('nobody is no administrator', () => {
  expect(isAdmin(null)).toBe(false);
});
