// Migrates the Postgres whose address it is given and says which migrations it ran.
import { connect } from '../../connect.ts';
import { migrate } from '../../migrate.ts';

const [, , databaseUrl = ''] = process.argv;
const { db, close } = await connect({ databaseUrl, dataDir: '' });
process.stdout.write(`${JSON.stringify(await migrate(db))}\n`);
await close();
