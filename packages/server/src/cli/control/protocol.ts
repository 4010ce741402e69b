import * as z from 'zod';
import { ADMIN_OUTCOMES, type AdminOutcome, type NewAdmin } from '../../account/makeAdmin.ts';
import { type PrivacyReport, privacyReportSchema } from '../../contract/index.ts';
import { type DatabaseReport, databaseReportSchema } from '../doctor/inside/reportSchema.ts';

/** What each command is given. */
export interface CommandInput {
  'database-report': Record<never, never>;
  'create-admin': NewAdmin;
  'migration-status': Record<never, never>;
  'privacy-report': Record<never, never>;
  erased: Record<never, never>;
  snapshot: Record<never, never>;
}

/** What each command answers. */
export interface CommandOutput {
  'database-report': DatabaseReport;
  'create-admin': { outcome: AdminOutcome };
  'migration-status': { applied: string[] };
  'privacy-report': PrivacyReport;
  erased: { hashes: string[] };
  snapshot: { folder: string };
}

export type CommandName = keyof CommandInput;

type Protocol = {
  [Name in CommandName]: {
    input: z.ZodType<CommandInput[Name]>;
    output: z.ZodType<CommandOutput[Name]>;
  };
};

export const adminInput = z.strictObject({
  email: z.email('is not an e-mail address').max(254).toLowerCase(),
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u, 'has control characters')
    .optional(),
  password: z.string().max(1_000).optional(),
});

/** The commands that a running server takes; there are no others. */
export const PROTOCOL: Protocol = {
  'database-report': { input: z.strictObject({}), output: databaseReportSchema },
  'create-admin': { input: adminInput, output: z.object({ outcome: z.enum(ADMIN_OUTCOMES) }) },
  'migration-status': {
    input: z.strictObject({}),
    output: z.object({ applied: z.array(z.string()) }),
  },
  'privacy-report': { input: z.strictObject({}), output: privacyReportSchema },
  erased: { input: z.strictObject({}), output: z.object({ hashes: z.array(z.string()) }) },
  snapshot: { input: z.strictObject({}), output: z.object({ folder: z.string() }) },
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(PROTOCOL, name);
}
