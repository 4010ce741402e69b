import { expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { withLease } from '../lease.ts';

describeOnEachDatabase('a lease', (database) => {
  it('lets one do the work, and the next one when it is done', async () => {
    const { db } = database();
    let finish = () => {};
    const first = withLease(db, 'work', async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return 'done';
    });
    await until(async () => (await holders()) === 1);
    expect(await withLease(db, 'work', async () => 'me too')).toBeUndefined();
    expect(await withLease(db, 'other work', async () => 'meanwhile')).toBe('meanwhile');
    finish();
    expect(await first).toBe('done');
    expect(await withLease(db, 'work', async () => 'now me')).toBe('now me');
    expect(await holders()).toBe(0);
  });

  it('is given back when the work fails', async () => {
    const { db } = database();
    const failing = withLease(db, 'work', async () => {
      throw new Error('failed');
    });
    await expect(failing).rejects.toThrow('failed');
    expect(await withLease(db, 'work', async () => 'works')).toBe('works');
  });

  it('of a server that is gone is taken over, and whoever lost it is told to stop', async () => {
    const { db } = database();
    let stopped = false;
    const slow = withLease(
      db,
      'work',
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            resolve('stopped');
          });
        }),
      { seconds: 1.5 },
    );
    await until(async () => (await holders()) === 1);
    await sql`update rag_lease set until = now() - interval '1 second'`.execute(db);
    let finish = () => {};
    const other = withLease(
      db,
      'work',
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
      { seconds: 60 },
    );
    expect(await slow).toBe('stopped');
    expect(stopped).toBe(true);
    expect(await holders()).toBe(1);
    finish();
    await other;
  });

  async function holders(): Promise<number> {
    return (await database().db.selectFrom('rag_lease').select('name').execute()).length;
  }

  async function until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
