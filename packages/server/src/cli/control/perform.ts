import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import { connect } from '../../database/connect.ts';
import { DatabaseInUseError } from '../../database/errors.ts';
import { migrate } from '../../database/migrate.ts';
import type { Logger } from '../../http/logger.ts';
import { askServer } from './askServer.ts';
import { COMMANDS } from './commands.ts';
import type { CommandInput, CommandName, CommandOutput } from './protocol.ts';

/** A server that is starting has the database before it takes commands: how often, and when, to try. */
const TRIES = 60;
const PAUSE_MS = 500;

/** Opens the database, brings it up to date, and runs the command on it. */
async function runHere<Name extends CommandName>(
  config: Config,
  logger: Logger,
  name: Name,
  input: CommandInput[Name],
): Promise<CommandOutput[Name]> {
  const connection = await connect(config, logger);
  try {
    await migrate(connection.db);
    return await COMMANDS[name]({ db: connection.db, config }, input);
  } finally {
    await connection.close();
  }
}

/**
 * Runs a command wherever the database is: in Postgres, in the server that has the embedded database
 * open, or in the folder of the embedded database when no server runs.
 *
 * @throws {DatabaseInUseError} when another process has the database and takes no commands
 */
export async function perform<Name extends CommandName>(
  config: Config,
  logger: Logger,
  name: Name,
  input: CommandInput[Name],
): Promise<CommandOutput[Name]> {
  if (config.databaseUrl) return runHere(config, logger, name, input);
  for (let tries = 1; ; tries += 1) {
    const answer = await askServer(config, name, input);
    if (answer) return answer;
    try {
      return await runHere(config, logger, name, input);
    } catch (error) {
      if (!(error instanceof DatabaseInUseError) || tries === TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
