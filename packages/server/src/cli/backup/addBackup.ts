import type { Command } from 'commander';
import type { MoveOptions } from './move.ts';
import type { RestoreOptions } from './restore.ts';

/** Adds `backup`, `restore`, `erased` and `move` to the command line. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .argument('[file]', 'where to write it (default: docusaurus-auth-<time>.backup in this folder)')
    .description('write all that the database holds into one file, while the server runs or not')
    .action(async (file: string | undefined) => {
      await (await import('./backup.ts')).backupCommand(file);
    });
  program
    .command('restore')
    .argument('<file>', 'a backup')
    .description('put a backup in the place of what the database holds, while no server runs')
    .option('--force', 'do not ask before what is there is replaced')
    .option('--erased <file>', 'delete the accounts again that this list of "erased" names')
    .action(async (file: string, options: RestoreOptions) => {
      await (await import('./restore.ts')).restoreCommand(file, options);
    });
  program
    .command('erased')
    .description('print hashes of the ids of deleted accounts, for a restore to delete them again')
    .action(async () => {
      await (await import('./erased.ts')).erasedCommand();
    });
  program
    .command('move')
    .description('copy the embedded database into a Postgres, and compare every table')
    .requiredOption('--to <url>', 'address of the Postgres, as in DATABASE_URL')
    .option('--force', 'do not ask before what is there is replaced')
    .action(async (options: MoveOptions) => {
      await (await import('./move.ts')).moveCommand(options);
    });
}
