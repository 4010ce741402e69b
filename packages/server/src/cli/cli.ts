import { Command } from 'commander';
import { createAdmin } from './createAdmin.ts';
import { addEval } from './eval/addEval.ts';
import { addIngest } from './ingest/addIngest.ts';
import { addManifest } from './manifest/addManifest.ts';
import { migrateDatabase } from './migrate.ts';
import { printPrivacyReport } from './privacyReport.ts';
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
  program
    .command('create-admin')
    .argument('<email>', 'the address of the administrator')
    .description('make somebody an administrator, while the server runs or not')
    .option('--name <name>', 'the name of a new account')
    .option('--password-stdin', 'read the password of a new account from standard input')
    .action(createAdmin);
  program
    .command('privacy-report')
    .description('what is stored about readers, for how long, and what they agreed to, in numbers')
    .option('--json', 'print it as JSON')
    .action(printPrivacyReport);
  addManifest(program);
  addIngest(program);
  addEval(program);
  await program.parseAsync(argv);
}
