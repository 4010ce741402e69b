import { migrations } from '../../../../migrations/index.ts';
import { authOptions } from '../auth/options.ts';
import { type Config, loadConfig } from '../config.ts';
import { connect } from '../database/connect.ts';
import { assertNoDrift } from '../database/drift.ts';
import { DatabaseInUseError } from '../database/errors.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../http/logger.ts';
import { askServer } from './control/askServer.ts';
import { StartError, startFailure } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';

/** Brings the configured database up to date; gives the names of what it ran. */
async function run(config: Config): Promise<string[]> {
  const logger = createLogger({ logLevel: 'silent' });
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

/**
 * What to say when a server runs on the embedded database: it migrated when it started, to where its
 * own version goes.
 */
async function runningServer(config: Config, inUse: DatabaseInUseError): Promise<string> {
  const status = await askServer(config, 'migration-status', {});
  if (!status) throw inUse;
  const missing = Object.keys(migrations).filter((name) => !status.applied.includes(name));
  if (missing.length === 0) {
    return 'The server is running, and its database is up to date: it migrates at each start.';
  }
  throw new StartError(
    `The server is running, and is of an older version than this command (${missing.join(', ')} did not run): stop it and run this again, or start the new version, which migrates by itself.`,
  );
}

async function migrateOrAsk(): Promise<string> {
  loadEnvFile();
  const config = loadConfig(process.env);
  try {
    const ran = await run(config);
    return ran.length ? `Ran ${ran.join(', ')}.` : 'The database is up to date.';
  } catch (error) {
    if (error instanceof DatabaseInUseError) return runningServer(config, error);
    throw error;
  }
}

/** The command `migrate`: for operators who bring the database up to date before the new server. */
export async function migrateDatabase(): Promise<void> {
  try {
    console.log(await migrateOrAsk());
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
