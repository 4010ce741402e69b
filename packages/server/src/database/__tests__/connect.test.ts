import { expect, it } from '@jest/globals';
import { describeOnEachDatabase } from '../../testing/databases.ts';

describeOnEachDatabase('connect', (database) => {
  it('answers a query', async () => {
    const { db } = database();
    expect(await db.selectFrom('user').selectAll().execute()).toEqual([]);
  });
});
