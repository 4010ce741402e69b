import type { Command } from 'commander';
import { serverAddress } from '../options.ts';
import { BY_HAND } from './exitCode.ts';
import type { InitOptions } from './init.ts';

/** Adds `init` to the command line. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('set a Docusaurus site up: the plugin, and what its server needs')
    .option('--config <file>', 'configuration of the site (default: docusaurus.config.*)')
    .option(
      '--server-url <url>',
      'address of a server that is not at that of the site',
      serverAddress,
    )
    .option('--scripts', 'add npm scripts that run the server')
    .option('--no-scripts', 'add none, and do not ask')
    .option('--env', 'make the secrets of the server, in .env')
    .option('--no-env', 'make none, and do not ask')
    .option('--yes', 'say yes to every question')
    .option('--dry-run', 'show what would change, and change nothing')
    .addHelpText(
      'after',
      `\nEnds with ${BY_HAND} when the configuration has to be changed by hand.`,
    )
    .action(async (options: InitOptions) => {
      await (await import('./init.ts')).initCommand(options);
    });
}
