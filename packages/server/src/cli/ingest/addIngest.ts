import type { Command } from 'commander';
import { serverAddress } from '../options.ts';
import type { IngestCommandOptions } from './ingest.ts';

/** Adds `ingest` to the command line. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .argument('<manifests...>', 'manifests, one for each locale of a site')
    .description('put content manifests into the index')
    .option('--server <url>', 'send them to a running server', serverAddress)
    .option('--token <token>', 'ingest token of that server (default: INGEST_TOKEN)')
    .action(async (manifests: string[], options: IngestCommandOptions) => {
      await (await import('./ingest.ts')).ingestCommand(manifests, options);
    });
}
