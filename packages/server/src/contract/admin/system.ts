import * as z from 'zod';
import { INGEST_SENDERS } from '../manifest.ts';
import { rangeSchema, timeRangeFields } from './list.ts';

const time = z.iso.datetime();
const count = z.int().min(0);

/** What wants a look of the operator; the docs say what to do about each. */
export const SYSTEM_REASONS = [
  'migrations-pending',
  'migrations-newer',
  'mail-late',
  'mail-failed',
  'mail-not-sent',
  'sweep-late',
  'task-failed',
  'limit-near',
  'database-busy',
  'index-empty',
  'index-stale',
  'ingest-failed',
  'vectors-missing',
  'vectors-unavailable',
  'errors-today',
  'model-failing',
  'budget-near',
  'budget-used',
] as const;

const attention = z
  .array(z.enum(SYSTEM_REASONS))
  .describe('What wants a look. Empty when all is well.');

/** What an administrator can ask for and that takes its time. */
export const OPERATOR_TASKS = ['sweep', 'rebuild'] as const;

export const operatorTaskSchema = z.object({
  name: z.enum(OPERATOR_TASKS),
  state: z
    .enum(['never', 'running', 'done', 'failed', 'interrupted'])
    .describe('`interrupted`: its server was stopped. It can be begun again.'),
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  done: count.describe('How far it is, of `total`.'),
  total: count.describe('0 where nobody knows before.'),
  result: z.record(z.string(), count).describe('What it did, in numbers.'),
});

/** `GET /api/v1/admin/system`: how the server is at this moment. */
export const systemSchema = z.object({
  at: time,
  attention,
  versions: z.object({
    server: z.string(),
    node: z.string(),
    database: z.string().describe('Its version.'),
    embedded: z.boolean().describe('Whether the database is the embedded one.'),
  }),
  process: z
    .object({
      startedAt: time,
      memoryBytes: count,
      connections: z
        .object({ busy: count, idle: count, waiting: count, most: count })
        .nullable()
        .describe('To the database.'),
    })
    .describe('Of the process that answers; there may be others.'),
  migrations: z.object({
    applied: z.array(z.string()),
    pending: z.array(z.string()).describe('What the database lacks.'),
    newer: z.array(z.string()).describe('What only a newer server knows.'),
  }),
  sweeper: z.object({
    last: time.nullable(),
    next: time.nullable(),
    removed: z.record(z.string(), count).describe('Rows that the last one removed, by table.'),
  }),
  mail: z.object({
    sent: z.enum(['smtp', 'files']).describe('`files`: there is no `SMTP_URL`.'),
    waiting: count,
    failing: count.describe('Of those that wait, how many failed at least once.'),
    failed: count.describe('Given up in the last 30 days.'),
    oldestSeconds: count.describe('How long the oldest has waited.'),
    kinds: z
      .array(
        z.object({
          template: z.string(),
          waiting: count,
          failed: count,
          error: z.string().nullable().describe('Codes of the last error.'),
        }),
      )
      .describe('What waits or failed, by template. At most 20.'),
  }),
  limits: z
    .array(
      z.object({
        name: z.string(),
        used: count.describe('Requests of all together in this minute, as far as they are known.'),
        allowed: count.describe('0 stands for no limit.'),
      }),
    )
    .describe('The limits of all together.'),
  tasks: z.array(operatorTaskSchema),
});

/** `GET /api/v1/admin/system/index`: what can be found, and where it came from. */
export const systemIndexSchema = z.object({
  attention,
  sites: z.array(
    z.object({
      site: z.string(),
      locale: z.string(),
      generation: count,
      publishedAt: time,
      indexes: z.array(
        z.object({
          plugin: z.string(),
          version: z.string().describe('Empty for pages without versions.'),
          latest: z.boolean(),
          sections: count,
          stale: z.boolean().describe('Whether the next ingest builds it anew.'),
        }),
      ),
    }),
  ),
  ingests: z
    .array(
      z.object({
        at: time,
        sender: z
          .enum(INGEST_SENDERS)
          .describe('`token`: by `PUT /api/v1/index`. `start`: the server itself.'),
        outcome: z.enum(['done', 'failed']),
        error: z.string().nullable(),
        site: z.string().nullable(),
        locales: z.array(z.string()),
        generation: count,
        pages: count,
        sections: count,
        added: count,
        removed: count,
        unchanged: count,
        ms: count,
        generator: z.string().nullable().describe('What made the manifest, if it said so.'),
      }),
    )
    .describe('The last 20, the latest first.'),
  manifests: z
    .boolean()
    .describe('Whether this server has manifests of its own (`MANIFEST_DIR`) to build anew from.'),
  embeddings: z
    .object({ model: z.string(), available: z.boolean(), total: count, done: count })
    .nullable()
    .describe('Texts of sections, and how many of them have a vector; `null` without a model.'),
  questions: z
    .object({ total: count, done: count })
    .nullable()
    .describe('The same for questions that a model writes; `null` without it.'),
});

/** `GET /api/v1/admin/system/database`: how large everything is. Rows are estimates. */
export const systemDatabaseSchema = z.object({
  bytes: count,
  tables: z
    .array(
      z.object({
        name: z.string(),
        rows: count.nullable().describe('As the database estimates; `null` where it does not.'),
        bytes: count.describe('With indexes and long values.'),
      }),
    )
    .describe('The largest first, at most 100.'),
});

export const systemUsageRequestSchema = z.strictObject(timeRangeFields);

const perDay = z.array(count).describe('One for each of `days`.');

/** `GET /api/v1/admin/system/usage`: what was counted by day. */
export const systemUsageSchema = z.object({
  range: rangeSchema,
  days: z.array(z.string()),
  attention,
  errors: z.object({
    perDay,
    codes: z
      .array(z.object({ code: z.string(), route: z.string(), count, lastDay: z.string() }))
      .describe('The most frequent, at most 50.'),
  }),
  limited: z.object({
    perDay: perDay.describe('Requests that a limit refused, or asked for a proof of work.'),
    names: z.array(z.object({ name: z.string(), decision: z.string(), count })),
  }),
  models: z.object({
    callsPerDay: perDay,
    failuresPerDay: perDay,
    tokensPerDay: perDay,
    moneyPerDay: z.array(z.number()).nullable().describe('`null` where no price is known.'),
    currency: z.string(),
    models: z.array(
      z.object({
        model: z.string(),
        kind: z.string(),
        calls: count,
        failures: count,
        input: count.describe('Tokens read.'),
        output: count.describe('Tokens written.'),
        money: z.number().nullable(),
      }),
    ),
    refusals: count.describe('Calls that were not made because a budget was used up.'),
    budgets: z
      .array(
        z.object({
          period: z.enum(['day', 'month']),
          used: count,
          allowed: count,
          costAtMost: z
            .number()
            .nullable()
            .describe('What the allowed tokens cost at most, where prices are known.'),
        }),
      )
      .describe('Tokens of all readers together, in this day and this month (UTC).'),
  }),
});

/** What a button answers: pressed again while the task runs, it begins nothing. */
export const taskBegunSchema = z.object({ begun: z.boolean(), task: operatorTaskSchema });

export const mailRetriedSchema = z.object({ mails: count.describe('How many are tried now.') });

export type SystemReason = (typeof SYSTEM_REASONS)[number];
export type OperatorTaskName = (typeof OPERATOR_TASKS)[number];
export type OperatorTask = z.infer<typeof operatorTaskSchema>;
export type System = z.infer<typeof systemSchema>;
export type SystemIndex = z.infer<typeof systemIndexSchema>;
export type SystemDatabase = z.infer<typeof systemDatabaseSchema>;
export type SystemUsage = z.infer<typeof systemUsageSchema>;
