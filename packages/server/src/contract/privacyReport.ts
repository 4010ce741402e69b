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
  at: time,
  policy: z.object({ version: z.string(), since: time }),
  /** Accounts. */
  readers: count,
  stored: z.array(
    z.object({
      /** A stable key, such as `sessions`. */
      name: z.string(),
      rows: count,
      /** The time of the oldest row, where rows have one. */
      oldest: time.nullable(),
      kept: keptSchema,
    }),
  ),
  /** How many readers agreed to what, under the policy in force and before. */
  consents: z.array(
    z.object({
      purpose: purposeSchema,
      granted: count,
      renewalDue: count,
      withdrawn: count,
    }),
  ),
  /** `null` until the first one; `removed` counts rows by table. */
  lastSweep: z.object({ at: time, removed: z.record(z.string(), count) }).nullable(),
  /** `account`, `profile`, or the purpose of a consent that ended. */
  erasures: z.array(z.object({ kind: z.string(), total: count, thisMonth: count })),
});

export type Kept = z.infer<typeof keptSchema>;
export type PrivacyReport = z.infer<typeof privacyReportSchema>;
