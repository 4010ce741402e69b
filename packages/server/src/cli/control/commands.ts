import type { Kysely } from 'kysely';
import { makeAdmin } from '../../account/makeAdmin.ts';
import { privacyReport } from '../../admin/privacyReport/report.ts';
import { readErased } from '../../backup/promises.ts';
import { takeSnapshot } from '../../backup/snapshot.ts';
import type { Config } from '../../config.ts';
import { migrationStatus } from '../../database/migrate.ts';
import type { Database } from '../../database/types.ts';
import { fillDemoData } from '../../demo/fillDemoData.ts';
import { removeDemoData } from '../../demo/removeDemoData.ts';
import { databaseReport } from '../doctor/inside/databaseReport.ts';
import type { CommandInput, CommandName, CommandOutput } from './protocol.ts';

export interface CommandDeps {
  db: Kysely<Database>;
  config: Config;
}

/** What the commands do, in whichever process has the database open. */
export const COMMANDS: {
  [Name in CommandName]: (
    deps: CommandDeps,
    input: CommandInput[Name],
  ) => Promise<CommandOutput[Name]>;
} = {
  'database-report': ({ db, config }) => databaseReport(db, config),
  'create-admin': async ({ db }, input) => ({ outcome: await makeAdmin(db, input) }),
  'demo-data': async ({ db, config }, { remove, ...options }) =>
    remove
      ? { outcome: 'removed', ...(await removeDemoData(db, config)) }
      : fillDemoData(db, config, options),
  'migration-status': async ({ db }) => ({ applied: (await migrationStatus(db)).applied }),
  'privacy-report': async ({ db, config }) => privacyReport(db, config),
  erased: async ({ db }) => ({ hashes: await readErased(db) }),
  snapshot: async ({ db, config }) => ({ folder: await takeSnapshot(db, config.dataDir) }),
};
