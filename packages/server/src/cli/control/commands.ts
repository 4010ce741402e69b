import type { Kysely } from 'kysely';
import { makeAdmin } from '../../account/makeAdmin.ts';
import { privacyReport } from '../../admin/privacyReport.ts';
import { migrationStatus } from '../../database/migrate.ts';
import type { Database } from '../../database/types.ts';
import type { Retention } from '../../sweep/expired.ts';
import type { CommandInput, CommandName, CommandOutput } from './protocol.ts';

export interface CommandDeps {
  db: Kysely<Database>;
  config: Retention;
}

/** What the commands do, in whichever process has the database open. */
export const COMMANDS: {
  [Name in CommandName]: (
    deps: CommandDeps,
    input: CommandInput[Name],
  ) => Promise<CommandOutput[Name]>;
} = {
  'create-admin': async ({ db }, input) => ({ outcome: await makeAdmin(db, input) }),
  'migration-status': async ({ db }) => ({ applied: (await migrationStatus(db)).applied }),
  'privacy-report': async ({ db, config }) => privacyReport(db, config),
};
