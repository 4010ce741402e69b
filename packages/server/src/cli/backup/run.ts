import { type Config, loadConfig } from '../../config.ts';
import { commandFailure } from '../failure.ts';
import { loadEnvFile } from '../loadEnvFile.ts';

/** Runs a command with the settings, and prints the lines that it gives or why it did nothing. */
export async function runCommand(command: (config: Config) => Promise<string[]>): Promise<void> {
  try {
    loadEnvFile();
    console.log((await command(loadConfig(process.env))).join('\n'));
  } catch (error) {
    console.error(commandFailure(error));
    process.exitCode = 1;
  }
}
