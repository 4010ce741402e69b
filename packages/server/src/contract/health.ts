import * as z from 'zod';

/** `GET /healthz`. */
export const healthSchema = z.object({ status: z.literal('ok') });

/** Each check of `GET /readyz`, with what it can find in a server that can do its work. */
export const readinessChecksSchema = z.object({
  database: z.literal('ok').describe('`ok`: it answers.'),
  migrations: z
    .enum(['ok', 'newer'])
    .describe(
      '`ok`: the database has the migrations of this server. `newer`: also those of a newer one, which is taking over.',
    ),
  index: z
    .enum(['ok', 'empty', 'unknown'])
    .describe(
      '`ok`: there are sections to find. `empty`: no manifest has been ingested, and no question can be answered.',
    ),
  replica: z
    .enum(['ok', 'behind', 'away'])
    .optional()
    .describe(
      'Only with `DATABASE_READ_URL`. `ok`: searches read there. `behind`: it lacks what was published last. `away`: it does not answer. In both the primary is read.',
    ),
  queue: z
    .enum(['ok', 'late', 'unknown'])
    .describe('`ok`: mails go out. `late`: one has waited for longer than 15 minutes.'),
});

/** `GET /readyz`, while the server can do its work. */
export const readinessSchema = z.object({
  status: z.literal('ready'),
  checks: readinessChecksSchema.describe('What was looked at.'),
  degraded: z
    .array(readinessChecksSchema.keyof())
    .describe(
      'The checks that are not `ok`. Requests may be sent to the server all the same, but an operator should look.',
    ),
});

export type ReadinessChecks = z.infer<typeof readinessChecksSchema>;
export type Readiness = z.infer<typeof readinessSchema>;

/** The events of `GET /api/v1/stream-check`, in this order. */
export const streamCheckEventSchema = z.object({ event: z.enum(['first', 'last']) });
