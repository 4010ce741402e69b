import * as z from 'zod';

/** How a database stands, as the process tells that has it open. */
export const databaseReportSchema = z.object({
  /** Version of Postgres, e.g. `15.4`. */
  version: z.string(),
  /** How far its clock is ahead of that of the process, and how exactly that is known, in milliseconds. */
  clock: z.object({ ahead: z.number(), tolerance: z.number() }),
  /** Whether its user may make tables. */
  mayCreate: z.boolean(),
  /** Migrations that have not run, and those that only a newer server knows. */
  pending: z.array(z.string()),
  unknown: z.array(z.string()),
  /** What is not as sign-in needs it. */
  drift: z.array(z.string()),
  /** pgvector: in use, there to be used, or not there. */
  vector: z.enum(['installed', 'available', 'missing']),
  /** What is indexed. */
  indexed: z.array(
    z.object({
      site: z.string(),
      locale: z.string(),
      sections: z.number(),
      /** When it last changed, in milliseconds. */
      publishedAt: z.number(),
    }),
  ),
  /** What the manifests of the build say that the index does not; `undefined` without any. */
  built: z
    .array(
      z.object({
        site: z.string(),
        locale: z.string(),
        added: z.number(),
        removed: z.number(),
      }),
    )
    .optional(),
  /** Why the manifests cannot be read, if they cannot. */
  manifestProblem: z.string().optional(),
});

export type DatabaseReport = z.infer<typeof databaseReportSchema>;
