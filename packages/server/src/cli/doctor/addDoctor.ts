import type { Command } from 'commander';
import { serverAddress } from '../options.ts';
import type { DoctorOptions } from './doctor.ts';

/** Adds `doctor` to the command line. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look at a set-up from end to end, and say which line to change')
    .option('--url <url>', 'look at this server from outside only', serverAddress)
    .option('--site <url>', 'address of the site, when it is not that of the server', serverAddress)
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nEnds with 1 when something is wrong. No secret is printed.')
    .action(async (options: DoctorOptions) => {
      await (await import('./doctor.ts')).doctorCommand(options);
    });
}
