import * as z from 'zod';
import { daySchema, rangeSchema, timeRangeFields } from './list.ts';

const count = z.int().min(0);

/** `GET /api/v1/admin/engagement`. */
export const engagementRequestSchema = z.strictObject(timeRangeFields);

const active = count.describe('Readers of whom a session began or was renewed.');
const returning = count.describe('Those of them whose account was made before.');
const asking = count.describe(
  'Readers who asked, of those who agreed that their questions are linked to them. Of today, right to some minutes.',
);

/** Numbers of some days, to compare with those of as many days before. */
export const engagementTotalsSchema = z.object({
  joined: count.describe('Accounts that were made, and are still there.'),
  signUps: count.describe('Sign-ups with a password.'),
  verified: count.describe('Addresses that were proven with a code.'),
  signedIn: count.describe(
    'Sign-ins that came to their end, with the second step if there is one.',
  ),
  failed: count.describe('Sign-ins that failed: what was sent was wrong.'),
  backoffs: count.describe('Sign-ins that had to wait, after too many failures under one address.'),
  limited: count.describe('Requests that a limit for their network address refused.'),
  delivered: count.describe('Mails that were handed over.'),
  lost: count.describe('Mails that were given up, or came too late to be of use.'),
});

export const engagementSchema = z.object({
  range: rangeSchema,
  eventsDays: count.describe('For how many days events are kept; with 0 nothing is known of them.'),
  days: z
    .array(
      z.object({
        day: daySchema,
        active,
        returning,
        asking,
        joined: engagementTotalsSchema.shape.joined,
        signUps: engagementTotalsSchema.shape.signUps,
        verified: engagementTotalsSchema.shape.verified,
        signedIn: engagementTotalsSchema.shape.signedIn,
        failed: engagementTotalsSchema.shape.failed,
        refused: count.describe('Sign-ins that a limit or a rule refused.'),
        delivered: engagementTotalsSchema.shape.delivered,
        lost: engagementTotalsSchema.shape.lost,
      }),
    )
    .describe('Each day of the range.'),
  weeks: z
    .array(z.object({ week: daySchema.describe('Its Monday.'), active, returning, asking }))
    .describe(
      'Each week that has a day of the range, as ISO 8601 has weeks. A reader counts once.',
    ),
  totals: engagementTotalsSchema.describe('Of the range.'),
  before: engagementTotalsSchema.describe('Of as many days just before.'),
  ways: z
    .array(
      z.object({
        id: z
          .string()
          .describe(
            '`password`, `magic-link`, `email-code`, `passkey`, `totp`, `backup-code` or the id of a provider.',
          ),
        name: z.string().describe("The provider's name; of the others the id."),
        done: count.describe('The reader was signed in.'),
        challenged: count.describe('It was right, and the second step was asked for.'),
        failed: count.describe('What was sent was wrong.'),
        refused: count.describe('A limit or a rule refused it; once a minute of the same.'),
      }),
    )
    .describe('Sign-ins by way in, the one that is used most first.'),
  failures: z
    .array(
      z.object({
        type: z.string().describe('What was tried, such as `sign-in`.'),
        way: z.string().nullable(),
        reason: z.string().describe('The stable code of what went wrong; `OTHER` for rare ones.'),
        count,
      }),
    )
    .describe('What failed and why, the most frequent first; at most 30.'),
  steps: z
    .array(
      z.object({
        step: z.string().describe('What the server did, such as `password` or `send-code`.'),
        count: count.describe('How often.'),
        p50: count.describe('Milliseconds that half of them took at most.'),
        p95: count.describe('Milliseconds that 95 of 100 took at most.'),
        p99: count.describe('Milliseconds that 99 of 100 took at most.'),
      }),
    )
    .describe('How long the steps of signing in take on the server.'),
  mails: z
    .array(
      z.object({
        template: z.string().describe('What kind of mail.'),
        delivered: engagementTotalsSchema.shape.delivered,
        retried: count.describe('Attempts that failed and were made again.'),
        lost: engagementTotalsSchema.shape.lost,
      }),
    )
    .describe('Mails by kind.'),
});

export type EngagementRequest = z.output<typeof engagementRequestSchema>;
export type EngagementTotals = z.infer<typeof engagementTotalsSchema>;
export type Engagement = z.infer<typeof engagementSchema>;
