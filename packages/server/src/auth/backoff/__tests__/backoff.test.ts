import { describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { createTestDatabase, describeOnEachDatabase } from '../../../testing/databases.ts';
import type { AuthTables } from '../../tables.ts';
import { LONGEST_PAUSE, pauseAfter } from '../schedule.ts';
import { backoffKey, backoffStore } from '../store.ts';

describe('the pause after failures', () => {
  test('begins with the tenth, doubles, and ends at a quarter of an hour', () => {
    expect([1, 9, 10, 11, 12, 13, 14, 15, 16, 100].map(pauseAfter)).toEqual([
      0, 0, 15, 30, 60, 120, 240, 480, 900, 900,
    ]);
    expect(LONGEST_PAUSE).toBe(900);
  });
});

test('of two that sign in at once neither waits, whoever comes first', async () => {
  const { db, close } = await createTestDatabase('postgres');
  const accounts: Kysely<AuthTables> = db;
  const both = accounts.transaction().execute(async (trx) => {
    await sql`select now()`.execute(trx);
    expect(await backoffStore(db).begin('both')).toBe(0);
    return backoffStore(trx).begin('both');
  });
  expect(await both.finally(close)).toBe(0);
});

test('a key tells neither address nor secret, and is the same for each spelling of an address', () => {
  const key = backoffKey('secret', 'password', 'Ada@Example.com');
  expect(key).toBe(backoffKey('secret', 'password', ' ada@example.com'));
  expect(key).not.toBe(backoffKey('secret', 'code', 'ada@example.com'));
  expect(key).not.toBe(backoffKey('other', 'password', 'ada@example.com'));
  expect(key).toMatch(/^[\w-]{43}$/);
});

describeOnEachDatabase('the counts of failed sign-ins', (database) => {
  /** Ends every pause under way, as time would. */
  const wait = () => sql`update sign_in_backoff set blocked_until = now()`.execute(database().db);

  test('open the pauses of the schedule, and refuse without counting meanwhile', async () => {
    const store = backoffStore(database().db);
    for (let failures = 1; failures <= 18; failures += 1) {
      expect([failures, await store.begin('pauses')]).toEqual([failures, 0]);
      if (pauseAfter(failures) === 0) continue;
      const left = await store.begin('pauses');
      expect([failures, left > 0, left <= pauseAfter(failures)]).toEqual([failures, true, true]);
      const { rows } = await sql<{ pause: number }>`
        select extract(epoch from blocked_until - last_failure_at)::float8 as pause
        from sign_in_backoff where key = 'pauses'`.execute(database().db);
      expect(rows[0]?.pause).toBe(pauseAfter(failures));
      await wait();
    }
  });

  test('begin again after a success, and after a day without a failure', async () => {
    const store = backoffStore(database().db);
    for (let failures = 1; failures <= 10; failures += 1) await store.begin('cleared');
    expect(await store.begin('cleared')).toBeGreaterThan(0);
    await store.clear('cleared');
    expect(await store.begin('cleared')).toBe(0);

    for (let failures = 1; failures <= 10; failures += 1) await store.begin('old');
    await sql`update sign_in_backoff set blocked_until = now(),
      last_failure_at = now() - interval '25 hours' where key = 'old'`.execute(database().db);
    for (let failures = 1; failures <= 9; failures += 1) expect(await store.begin('old')).toBe(0);
  });

  test('let no more through when many try at once', async () => {
    const store = backoffStore(database().db);
    const waits = await Promise.all(Array.from({ length: 40 }, () => store.begin('at once')));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(10);
  });
});
