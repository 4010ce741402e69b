import { describe, expect, jest, test } from '@jest/globals';
import { createLimiter } from '../limiter.ts';
import { notePressure } from '../pressure.ts';
import { createStrain } from '../proof/strain.ts';
import type { SharedCounts } from '../sharedCounts.ts';
import { createWindows, type Rule } from '../windows.ts';

const SIXTY: Rule = { points: 60, seconds: 60 };

/** Counts as the database does, for as many limiters as look at it. */
function shared(now: () => number) {
  const rows = new Map<string, { points: number; until: number }>();
  const add = jest.fn<SharedCounts['add']>(async (key, points, left) => {
    const found = rows.get(key);
    const row = found && found.until > now() ? found : { points: 0, until: now() + left };
    row.points += points;
    rows.set(key, row);
    return { points: row.points, left: row.until - now() };
  });
  return { add };
}

/** Some processes over one database, and a clock. */
function processes(number: number, counts?: SharedCounts) {
  const clock = { now: 1_000_000 };
  const now = () => clock.now;
  const store = shared(now);
  const warn = jest.fn();
  const limiters = Array.from({ length: number }, () =>
    createLimiter({ shared: counts ?? store, logger: { warn }, now }),
  );
  return { clock, store, limiters, warn };
}

/** Asks so often, and gives how often it was let through. */
async function ask(
  limiter: ReturnType<typeof createLimiter> | undefined,
  times: number,
  rule = SIXTY,
  key = 'somebody',
) {
  let passed = 0;
  for (let index = 0; index < times; index += 1) {
    const [verdict] = (await limiter?.consume([{ key, rule }])) ?? [];
    if (verdict?.allowed) passed += 1;
  }
  return passed;
}

describe('a limiter', () => {
  test('lets through what the rule says, and starts again when its time is over', async () => {
    const { limiters, clock } = processes(1);
    expect(await ask(limiters[0], 100)).toBe(60);
    clock.now += 59_000;
    expect(await ask(limiters[0], 1)).toBe(0);
    clock.now += 1_001;
    expect(await ask(limiters[0], 100)).toBe(60);
  });

  test('does not ask the database for whoever asks little, nor for whoever is over the limit', async () => {
    const { limiters, store } = processes(1);
    await ask(limiters[0], 5);
    expect(store.add).not.toHaveBeenCalled();
    await ask(limiters[0], 55);
    const told = store.add.mock.calls.length;
    expect(told).toBeLessThanOrEqual(10);
    await ask(limiters[0], 500);
    expect(store.add).toHaveBeenCalledTimes(told);
  });

  test.each([2, 4, 10])('lets %i processes together pass a tenth each more at most', async (n) => {
    const { limiters } = processes(n);
    let passed = 0;
    for (let round = 0; round < 100; round += 1) {
      for (const limiter of limiters) passed += await ask(limiter, 1);
    }
    expect(passed).toBeGreaterThanOrEqual(60);
    expect(passed).toBeLessThanOrEqual(60 + (n * 60) / 10);
    // One after the other, as an attacker would who knows of it.
    const others = processes(n);
    let before = 0;
    for (const limiter of others.limiters) before += await ask(limiter, 5);
    for (const limiter of others.limiters) before += await ask(limiter, 100);
    expect(before).toBeLessThanOrEqual(60 + (n * 60) / 10);
  });

  test('counts rules of fewer than ten exactly, in all processes', async () => {
    const { limiters } = processes(4);
    const rule = { points: 3, seconds: 10 };
    const passed = await Promise.all(limiters.map((limiter) => ask(limiter, 5, rule)));
    expect(passed.reduce((sum, one) => sum + one, 0)).toBe(3);
  });

  test('counts nothing for a request that it refuses', async () => {
    const { limiters } = processes(1);
    const own = { key: 'somebody', rule: { points: 20, seconds: 60 } };
    const all = { key: 'all', rule: { points: 100, seconds: 60 } };
    for (let index = 0; index < 500; index += 1) await limiters[0]?.consume([own, all]);
    const [, rest] = (await limiters[0]?.consume([own, all])) ?? [];
    expect(rest).toMatchObject({ allowed: true, remaining: 80 });
  });

  test('limits alone while the database is away, and warns once', async () => {
    const away = { add: jest.fn<SharedCounts['add']>().mockRejectedValue(new Error('gone')) };
    const { limiters, warn } = processes(2, away);
    expect(await ask(limiters[0], 100)).toBe(60);
    expect(await ask(limiters[1], 100, { points: 3, seconds: 10 })).toBe(3);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(away.add).toHaveBeenCalledTimes(2);
  });

  test('does not wait for a database that does not answer', async () => {
    const silent = { add: () => new Promise<never>(() => {}) };
    const { limiters } = processes(1, silent);
    expect(await ask(limiters[0], 100)).toBe(60);
    expect(await ask(limiters[0], 2, { points: 1, seconds: 10 }, 'another')).toBe(1);
  });

  test('remembers no more keys than it may, and those in use best', () => {
    const windows = createWindows(() => 0, 3);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e']) windows.count(key, SIXTY);
    expect(windows.size).toBe(3);
    expect(windows.current('a')?.own).toBe(4);
    expect(windows.current('b')).toBeUndefined();
  });
});

describe('a strain', () => {
  const LIMIT: Rule = { points: 40, seconds: 60 };

  /** Whether there is one, at a time, for a request after which `remaining` are left for all. */
  function strained() {
    const { limiters, clock } = processes(1);
    const place = { busy: false };
    const strain = createStrain({
      limiter: { consume: async (asked) => (await limiters[0]?.consume(asked)) ?? [] },
      key: 'turned away',
      rule: { points: 20, seconds: 60 },
      busy: () => place.busy,
      now: () => clock.now,
    });
    function lasts(remaining = 40): boolean {
      const request = {};
      const verdict = { allowed: true, remaining, left: 60_000 };
      notePressure(request, [{ name: 'all', rule: LIMIT, verdict }]);
      return strain.lasts(request);
    }
    return { clock, place, strain, lasts };
  }

  test('begins when all together have used half, and ends a minute later', () => {
    const { clock, lasts } = strained();
    expect([lasts(20), lasts(19), lasts(40)]).toEqual([false, true, true]);
    clock.now += 59_999;
    expect(lasts()).toBe(true);
    clock.now += 1;
    expect(lasts()).toBe(false);
  });

  test('begins when the line of passwords is half full', () => {
    const { place, lasts } = strained();
    place.busy = true;
    expect(lasts()).toBe(true);
  });

  test('goes on for as long as many are turned away', async () => {
    const { clock, strain, lasts } = strained();
    lasts(0);
    for (let minute = 0; minute < 5; minute += 1) {
      for (let one = 0; one < 30; one += 1) await strain.count();
      clock.now += 50_000;
      expect(lasts()).toBe(true);
    }
    for (let one = 0; one < 10; one += 1) await strain.count();
    clock.now += 60_000;
    expect(lasts()).toBe(false);
  });

  test('is one of a flood once fifty were turned away, until it has ended', async () => {
    const { clock, strain, lasts } = strained();
    const count = async (times: number) => {
      const found = [];
      for (let one = 0; one < times; one += 1) found.push(await strain.count());
      return found;
    };
    lasts(0);
    expect(await count(52)).toEqual([...Array(50).fill(false), true, true]);
    clock.now += 200_000;
    lasts(0);
    expect(await count(2)).toEqual([false, false]);
  });
});
