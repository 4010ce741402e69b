import { Command } from 'commander';
import { migrateDatabase } from './migrate.ts';
import { serve } from './serve.ts';

/**
 * The command `docusaurus-auth-server`.
 *
 * @param argv as in `process.argv`: Node, the script, and what the user typed
 */
export async function runCli(argv: readonly string[]): Promise<void> {
  const program = new Command('docusaurus-auth-server')
    .description('Sign-in, reader profiles and cited answers for a Docusaurus site.')
    .addHelpText('after', '\nSettings come from the environment and from .env in this folder.');
  program
    .command('serve', { isDefault: true })
    .description('migrate the database, index the site and listen')
    .action(serve);
  program
    .command('migrate')
    .description('bring the database up to date and end')
    .action(migrateDatabase);
  await program.parseAsync(argv);
}
