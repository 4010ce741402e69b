import * as z from 'zod';
import { purposeSchema } from './profile.ts';

const time = z.iso.datetime();
const count = z.int().min(0);

/** How long rows stay: for a number of days, or until their account, their consent or their own time ends. */
export const keptSchema = z.union([
  z.object({ days: count }),
  z.object({ until: z.enum(['account', 'withdrawal', 'expiry']) }),
]);

/**
 * `GET /api/v1/admin/privacy-report`: what the server holds about readers, in numbers. It names
 * nobody.
 */
export const privacyReportSchema = z.object({
  at: time.describe('When the report was made.'),
  policy: z.object({ version: z.string(), since: time }).describe('The privacy policy in force.'),
  readers: count.describe('Accounts.'),
  stored: z
    .array(
      z.object({
        name: z.string().describe('A stable key, such as `sessions`.'),
        rows: count.describe(
          'How many rows; from 100,000 on as the database estimates, to three digits.',
        ),
        oldest: time.nullable().describe('The time of the oldest row, where rows have one.'),
        kept: keptSchema.describe(
          'For how many days rows stay, or until when: their account, their consent or their own time ends.',
        ),
      }),
    )
    .describe('What there is, kind by kind.'),
  consents: z
    .array(
      z.object({
        purpose: purposeSchema,
        granted: count.describe('Under the policy in force.'),
        renewalDue: count.describe('Under an older policy.'),
        withdrawn: count.describe('Taken back.'),
      }),
    )
    .describe('How many readers agreed to what.'),
  lastSweep: z
    .object({ at: time, removed: z.record(z.string(), count) })
    .nullable()
    .describe('`null` until the first one. `removed` counts rows by table.'),
  erasures: z
    .array(z.object({ kind: z.string(), total: count, thisMonth: count }))
    .describe('`kind` is `account`, `profile`, or the purpose of a consent that ended.'),
});

export type Kept = z.infer<typeof keptSchema>;
export type PrivacyReport = z.infer<typeof privacyReportSchema>;
