import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { createBudget } from '../budget.ts';

const NONE = { daily: 0, monthly: 0 };

describeOnEachDatabase('the budget of tokens', (database) => {
  let day = 1;
  /** Accounts of a day that no other test has used. */
  function budget(
    limits: Partial<Record<'reader' | 'address' | 'all', { daily: number; monthly: number }>>,
  ) {
    day += 1;
    const time = new Date(Date.UTC(2030, day, 1, 12));
    const all = { reader: NONE, address: NONE, all: NONE, ...limits };
    return createBudget(database().db, all, () => time);
  }
  const reader = (readerId: string) => ({ readerId, address: '192.0.2.1' });

  it('gives until a limit is reached, and no further', async () => {
    const { reserve } = budget({ reader: { daily: 100, monthly: 0 } });
    expect(await reserve(reader('a'), 60)).toBeDefined();
    expect(await reserve(reader('a'), 41)).toBeUndefined();
    expect(await reserve(reader('a'), 40)).toBeDefined();
    expect(await reserve(reader('b'), 100)).toBeDefined();
    expect(await reserve(reader('c'), 101)).toBeUndefined();
  });

  it('counts what was used in the end, more or less than was set aside', async () => {
    const { reserve } = budget({ all: { daily: 100, monthly: 0 } });
    await (await reserve(reader('a'), 90))?.settle(10);
    const second = await reserve(reader('b'), 90);
    expect(second).toBeDefined();
    await second?.settle(200);
    expect(await reserve(reader('c'), 1)).toBeUndefined();
  });

  it('takes nothing from one account when another is used up', async () => {
    const { reserve } = budget({
      all: { daily: 100, monthly: 0 },
      address: { daily: 50, monthly: 0 },
    });
    expect(await reserve({ readerId: undefined, address: '192.0.2.7' }, 60)).toBeUndefined();
    expect(await reserve({ readerId: undefined, address: '192.0.2.8' }, 50)).toBeDefined();
    expect(await reserve({ readerId: undefined, address: '192.0.2.9' }, 50)).toBeDefined();
  });

  it('never gives more than the limit to many at once, in several processes', async () => {
    const limits = { all: { daily: 100, monthly: 100 }, address: { daily: 1_000, monthly: 1_000 } };
    const one = budget(limits);
    day -= 1;
    const other = budget(limits);
    const asked = Array.from({ length: 30 }, (_, i) =>
      (i % 2 ? one : other).reserve({ readerId: `r${i}`, address: `192.0.2.${i % 3}` }, 10),
    );
    const given = (await Promise.all(asked)).filter((reservation) => reservation !== undefined);
    expect(given).toHaveLength(10);
  });

  it('keeps no address and no reader, and no key when the month is over', async () => {
    const { reserve } = budget({
      address: { daily: 9, monthly: 9 },
      reader: { daily: 9, monthly: 9 },
    });
    await reserve({ readerId: 'a-reader-to-look-for', address: '198.51.100.77' }, 5);
    const { rows } = await sql<{
      row: string;
    }>`select answer_budget::text as row from answer_budget`.execute(database().db);
    expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/a-reader-to-look-for|198\.51/);
    const keys = await database().db.selectFrom('answer_budget_key').select('ends_at').execute();
    expect(keys.every(({ ends_at }) => ends_at.getUTCDate() === 1)).toBe(true);
  });

  it('has no accounts where there is no limit', async () => {
    const { reserve } = budget({});
    expect(await reserve(reader('a'), 1e9)).toBeDefined();
  });
});
