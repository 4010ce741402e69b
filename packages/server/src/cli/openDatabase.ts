import { type Config, loadConfig } from '../config.ts';
import { type Connection, connect } from '../database/connect.ts';
import { DatabaseInUseError } from '../database/errors.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../http/logger.ts';
import { StartError } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';

/** The settings, and the database that they name. */
export interface Opened extends Connection {
  config: Config;
}

/**
 * Opens the database of the settings and brings it up to date, for a command that works without a
 * server.
 *
 * @throws {StartError} when a running server has the embedded database open
 */
export async function openDatabase(): Promise<Opened> {
  loadEnvFile();
  const config = loadConfig(process.env);
  try {
    const connection = await connect(config, createLogger({ logLevel: 'silent' }));
    await migrate(connection.db);
    return { ...connection, config };
  } catch (error) {
    if (!(error instanceof DatabaseInUseError)) throw error;
    const option = `--server ${config.publicUrl}`;
    throw new StartError(`A running server has the embedded database open: name it by ${option}.`);
  }
}
