import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { backoffStore } from '../../auth/backoff/store.ts';
import { loadConfig } from '../../config.ts';
import { createLogger } from '../../http/logger.ts';
import { mailQueue } from '../../mail/queue.ts';
import { withLease } from '../../rag/enrich/lease.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { createSweeper } from '../sweeper.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describeOnEachDatabase('a clock that was a year ahead and has gone back', (database) => {
  test('stops no sweep, no mail, no work of models and no sign-in', async () => {
    const { db } = database();
    const sweeper = createSweeper({
      db,
      logger: createLogger({ logLevel: 'silent' }),
      retention: loadConfig({}),
    });
    await sweeper.sweep();
    expect(await sweeper.sweep()).toBeUndefined();
    const queue = mailQueue(db);
    await queue.add({ id: ID, template: 'any', payload: '', validForSeconds: 600 });
    const year = sql`now() + interval '1 year'`;
    await sql`update periodic_task set due_at = ${year}`.execute(db);
    await sql`update mail_queue set next_attempt_at = ${year}, locked_until = ${year}`.execute(db);
    await sql`insert into rag_lease (name, holder, until) values ('work', 'gone', ${year})`.execute(
      db,
    );
    await sql`insert into sign_in_backoff (key, failures, blocked_until, last_failure_at)
      values ('ada', 12, ${year}, ${year})`.execute(db);

    expect(await sweeper.sweep()).toBeDefined();
    expect(await sweeper.sweep()).toBeUndefined();
    expect(await queue.claim()).toMatchObject({ id: ID });
    expect(await queue.claim()).toBeUndefined();
    expect(await withLease(db, 'work', async () => 'done')).toBe('done');
    expect(await backoffStore(db).begin('ada')).toBe(0);
  });
});
