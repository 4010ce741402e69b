import * as z from 'zod';
import { ADMIN_OUTCOMES, type AdminOutcome, type NewAdmin } from '../../account/makeAdmin.ts';
import { type PrivacyReport, privacyReportSchema } from '../../contract/index.ts';
import type { DemoOptions, DemoOutcome } from '../../demo/fillDemoData.ts';
import { type DatabaseReport, databaseReportSchema } from '../doctor/inside/reportSchema.ts';

/** Weeks and accounts that a demonstration has at most. */
export const DEMO_WEEKS_MAX = 52;
export const DEMO_READERS_MAX = 20_000;

export interface DemoInput extends Omit<DemoOptions, 'now'> {
  /** Takes away what was filled in, instead. */
  remove: boolean;
}

/** What each command is given. */
export interface CommandInput {
  'database-report': Record<never, never>;
  'create-admin': NewAdmin;
  'demo-data': DemoInput;
  'migration-status': Record<never, never>;
  'privacy-report': Record<never, never>;
  erased: Record<never, never>;
  snapshot: Record<never, never>;
}

/** What each command answers. */
export interface CommandOutput {
  'database-report': DatabaseReport;
  'create-admin': { outcome: AdminOutcome };
  'demo-data': DemoOutcome | { outcome: 'removed'; readers: number; questions: number };
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

const count = z.int().min(0);

const demoInput = z.strictObject({
  weeks: z.int().min(1).max(DEMO_WEEKS_MAX),
  readers: z.int().min(1).max(DEMO_READERS_MAX),
  seed: count,
  force: z.boolean(),
  remove: z.boolean(),
});

const demoOutput = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('refused'), accounts: count, questions: count }),
  z.object({ outcome: z.literal('removed'), readers: count, questions: count }),
  z.object({
    outcome: z.literal('filled'),
    readers: count,
    events: count,
    questions: count,
    feedback: count,
  }),
]);

/** The commands that a running server takes; there are no others. */
export const PROTOCOL: Protocol = {
  'database-report': { input: z.strictObject({}), output: databaseReportSchema },
  'create-admin': { input: adminInput, output: z.object({ outcome: z.enum(ADMIN_OUTCOMES) }) },
  'demo-data': { input: demoInput, output: demoOutput },
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
