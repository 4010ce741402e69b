import { Command } from 'commander';
import { addDemoData } from './addDemoData.ts';
import { addServe } from './addServe.ts';
import { addBackup } from './backup/addBackup.ts';
import type { CreateAdminOptions } from './createAdmin.ts';
import { addDoctor } from './doctor/addDoctor.ts';
import { addEval } from './eval/addEval.ts';
import { addIngest } from './ingest/addIngest.ts';
import { addInit } from './init/addInit.ts';
import { addManifest } from './manifest/addManifest.ts';

/**
 * The command `docusaurus-auth-server`, with all that it can do. What a command needs is loaded when
 * it is called: the server is large, and help and `init` need none of it.
 */
export function createProgram(): Command {
  const program = new Command('docusaurus-auth-server')
    .description('Sign-in, reader profiles and cited answers for a Docusaurus site.')
    .addHelpText('after', '\nSettings come from the environment and from .env in this folder.');
  addServe(program);
  addInit(program);
  addDoctor(program);
  program
    .command('create-admin')
    .argument('<email>', 'the address of the administrator')
    .description('make somebody an administrator, while the server runs or not')
    .option('--name <name>', 'the name of a new account')
    .option('--password-stdin', 'read the password of a new account from standard input')
    .action(async (email: string, options: CreateAdminOptions) => {
      await (await import('./createAdmin.ts')).createAdmin(email, options);
    });
  program
    .command('privacy-report')
    .description('what is stored about readers, for how long, and what they agreed to, in numbers')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      await (await import('./privacyReport.ts')).printPrivacyReport(options);
    });
  addDemoData(program);
  addBackup(program);
  addManifest(program);
  addIngest(program);
  addEval(program);
  return program;
}

/**
 * Runs the command `docusaurus-auth-server`.
 *
 * @param argv as in `process.argv`: Node, the script, and what the user typed
 */
export async function runCli(argv: readonly string[]): Promise<void> {
  await createProgram().parseAsync(argv);
}
