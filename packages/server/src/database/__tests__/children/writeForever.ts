// Writes rows into the database that it is given, one transaction each, and says of each whether the
// database has acknowledged it.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { connect } from '../../connect.ts';
import { migrate } from '../../migrate.ts';

const [, , dataDir = '', databaseUrl = '', first = '0', characters = '2000'] = process.argv;
const { db } = await connect({
  dataDir,
  ...(databaseUrl && { databaseUrl }),
  connectionTimeoutMs: 2_000,
});
await migrate(db);
// Until the test that started it is gone, whatever became of that.
process.stdin.on('end', () => process.exit()).resume();
process.stdout.write('open\n');

for (let number = Number(first); ; number += 1) {
  const key = `${number} ${randomBytes(Number(characters) / 2).toString('hex')}`;
  try {
    // Two statements: half of a transaction must never be seen.
    await db.transaction().execute(async (trx) => {
      await sql`insert into rate_limit (id, key, count, last_request)
        values (${`written ${number}`}, ${String(number)}, ${number}, 0)`.execute(trx);
      await sql`insert into auth_event_key (day, key)
        values (date '2000-01-01' + ${number}::int, ${key})`.execute(trx);
    });
    process.stdout.write(`written ${number}\n`);
  } catch (error) {
    process.stdout.write(`failed ${number} ${error}\n`);
    await sleep(50);
  }
  await sleep(1);
}
