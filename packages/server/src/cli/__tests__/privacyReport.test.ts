import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type PrivacyReport, privacyReportSchema } from '../../contract/index.ts';
import { createTestDatabase, fillDataDir } from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { spawnServer, untilReady } from '../../testing/serverProcess.ts';
import { privacyReportLines } from '../privacyReport.ts';

const TIME = 120_000;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'privacy-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function run(env: Record<string, string>, ...args: string[]) {
  const { out, ended } = spawnServer(env, { cwd: root, args: ['privacy-report', ...args] });
  return { code: await ended, stdout: out.stdout, stderr: out.stderr };
}

test(
  'privacy-report works on the embedded database while the server runs and while it does not',
  async () => {
    const port = await freePort();
    const env = { DATA_DIR: join(root, 'data'), PORT: String(port) };
    await fillDataDir(env.DATA_DIR);
    const alone = await run(env, '--json');
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    const before = privacyReportSchema.strict().parse(JSON.parse(alone.stdout));
    expect(before).toMatchObject({ policy: { version: '1' }, readers: 0, lastSweep: null });

    const settings = { ...env, PRIVACY_POLICY_VERSION: '2026-11', AUTH_EVENTS_DAYS: '7' };
    const server = spawnServer(settings, { cwd: root });
    try {
      await untilReady(server, `http://localhost:${port}`);
      // The settings of the server count, not those of the command.
      const beside = await run(env);
      expect(beside).toMatchObject({ code: 0, stderr: '' });
      expect(beside.stdout).toContain('Policy 2026-11 is in force');
      expect(beside.stdout).toMatch(/^ {2}events +0 +7 days$/m);
    } finally {
      server.child.kill('SIGKILL');
      await server.ended;
    }
  },
  TIME,
);

test(
  'privacy-report reads the Postgres of DATABASE_URL',
  async () => {
    const database = await createTestDatabase('postgres', { migrated: false });
    const answer = await run({ DATABASE_URL: database.url ?? '' }, '--json');
    expect(privacyReportSchema.parse(JSON.parse(answer.stdout)).readers).toBe(0);
    await database.close();
  },
  TIME,
);

test('the report is told in lines, with numbers under each other', () => {
  const report: PrivacyReport = {
    at: '2026-11-25T12:00:00.000Z',
    policy: { version: '2', since: '2026-11-01T00:00:00.000Z' },
    readers: 12,
    stored: [
      {
        name: 'accounts',
        rows: 12,
        oldest: '2026-01-02T00:00:00.000Z',
        kept: { until: 'account' },
      },
      { name: 'questions', rows: 1204, oldest: null, kept: { days: 90 } },
      { name: 'events', rows: 0, oldest: null, kept: { days: 0 } },
    ],
    consents: [{ purpose: 'background', granted: 7, renewalDue: 2, withdrawn: 1 }],
    lastSweep: { at: '2026-11-25T11:30:00.000Z', removed: { session: 3, verification: 1 } },
    erasures: [],
  };
  expect(privacyReportLines(report)).toEqual([
    'Privacy report of 2026-11-25T12:00:00.000Z: 12 accounts. Policy 2 is in force since 2026-11-01.',
    '',
    'Stored about readers: rows, the oldest, how long they are kept',
    '  accounts     12  2026-01-02  until the account is deleted',
    '  questions  1204              90 days',
    '  events        0              not kept',
    '',
    'Consents: granted, to be renewed, withdrawn',
    '  background  7  2  1',
    '',
    'Erasures: in all, this month',
    '  none  0  0',
    '',
    'Last sweep 2026-11-25T11:30:00.000Z: 4 removed.',
  ]);
});
