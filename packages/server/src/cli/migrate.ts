import { authOptions } from '../auth/options.ts';
import { loadConfig } from '../config.ts';
import { connect } from '../database/connect.ts';
import { assertNoDrift } from '../database/drift.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../http/logger.ts';
import { startFailure } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';

/** Brings the configured database up to date; resolves with the names of what it ran. */
async function run(): Promise<string[]> {
  loadEnvFile();
  const config = loadConfig(process.env);
  const logger = createLogger(config);
  const connection = await connect(config, logger);
  try {
    const { db } = connection;
    const ran = await migrate(db);
    // Key and mail play no part in the schema, and a migration should make none.
    const mailer = { send: async () => {} };
    await assertNoDrift(db, authOptions({ config, db, logger, mailer, secret: '' }));
    return ran;
  } finally {
    await connection.close();
  }
}

/** The command `migrate`: for operators who bring the database up to date before the new server. */
export async function migrateDatabase(): Promise<void> {
  try {
    const ran = await run();
    console.log(ran.length ? `Ran ${ran.join(', ')}.` : 'The database is up to date.');
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
