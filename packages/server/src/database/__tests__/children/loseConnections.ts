// Loses all its connections, the very first one inside a transaction and another one while idle,
// and asks again once it has noticed.
import { once } from 'node:events';
import { sql } from 'kysely';
import { connect } from '../../connect.ts';

const [, , databaseUrl = ''] = process.argv;
const { db, pool, close } = await connect({ databaseUrl, dataDir: '' });
const told = once(process.stdin, 'data');
// Not `events.once`, which rejects with the pool's `error` that comes first.
const idleOneLost = new Promise((resolve) => pool.once('remove', resolve));

const transaction = db.transaction().execute(async (trx) => {
  // The first connection is in here, so this one needs a second, which is idle afterwards.
  await sql`select 1`.execute(db);
  await sql`select 1`.execute(trx);
  process.stdout.write('ready\n');
  await Promise.all([told, idleOneLost]);
  await sql`select 1`.execute(trx);
});
const ended = await transaction.then(
  () => 'committed',
  () => 'failed',
);
const { rows } = await sql<{ answer: number }>`select 42 as answer`.execute(db);
process.stdout.write(`transaction ${ended}, then ${rows[0]?.answer}\n`);
await close();
process.exit();
