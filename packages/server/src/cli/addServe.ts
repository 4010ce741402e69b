import type { Command } from 'commander';
import type { ServeOptions } from './serveOptions.ts';

/** Adds `serve` and `migrate` to the command line. */
export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('migrate the database, index the site and listen')
    .option('--site <folder>', 'built site to serve at the same address (default: SITE_DIR)')
    .option(
      '--manifest <path>',
      'manifest, or folder of manifests, to index (default: MANIFEST_DIR, or those of the build)',
    )
    .option('--port <number>', 'port to listen on (default: PORT, or 3000)')
    .option('--host <address>', 'address to listen on (default: HOST, or 127.0.0.1)')
    .option('--public-url <origin>', 'origin that readers see (default: BETTER_AUTH_URL)')
    .action(async (options: ServeOptions) => (await import('./serve.ts')).serve(options));
  program
    .command('migrate')
    .description('bring the database up to date and end')
    .action(async () => (await import('./migrate.ts')).migrateDatabase());
}
