// Loses its connections, one of them inside a transaction, and asks again once it is told to.
import { once } from 'node:events';
import { sql } from 'kysely';
import { connect } from '../../connect.ts';

const [, , databaseUrl = ''] = process.argv;
const { db, close } = await connect({ databaseUrl, dataDir: '' });
const told = once(process.stdin, 'data');

// Two at once, so that one is idle in the pool while the other is inside the transaction.
await Promise.all([sql`select pg_sleep(0.1)`.execute(db), sql`select pg_sleep(0.1)`.execute(db)]);
const transaction = db.transaction().execute(async (trx) => {
  await sql`select 1`.execute(trx);
  process.stdout.write('ready\n');
  await told;
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
