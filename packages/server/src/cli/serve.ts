import { loadConfig } from '../config.ts';
import { createLogger } from '../http/logger.ts';
import { startFailure } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';
import { reportLines } from './report.ts';
import { type ServeOptions, withOptions } from './serveOptions.ts';
import { startServer } from './start.ts';
import { stopOnSignals } from './stop.ts';

/**
 * Runs the server as a process, configured by the command line, its environment
 * and `.env`. Words for people go to
 * standard error, so that standard output is nothing but the structured log.
 */
export async function serve(options: ServeOptions = {}): Promise<void> {
  try {
    loadEnvFile();
    const config = loadConfig(withOptions(process.env, options));
    const logger = createLogger(config);
    const server = await startServer(config, { logger });
    stopOnSignals(server.stop);
    console.error(reportLines(server.report).join('\n'));
  } catch (error) {
    console.error(startFailure(error));
    process.exit(1);
  }
}
