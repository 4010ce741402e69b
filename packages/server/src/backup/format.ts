import * as z from 'zod';

/** The first word of every backup. */
export const FORMAT = 'docusaurus-auth-backup';

const numberText = z.string().regex(/^-?\d+$/);

/**
 * The first line of a backup of the embedded database. The next lines hold rows, each line a portion
 * of one table, and the last one says that nothing is missing. All of it is compressed by gzip.
 */
export const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** The moment that the backup shows. */
  at: z.iso.datetime(),
  /** Names of the migrations that the database had. */
  migrations: z.array(z.string()),
  /** What the secret of the server makes of itself: tells whether another one is the same. */
  secretMark: z.string().optional(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string(), generated: z.boolean() })),
      rows: z.number().int().min(0),
      checksum: numberText,
    }),
  ),
  sequences: z.array(z.object({ table: z.string(), column: z.string(), next: numberText })),
});

export type Header = z.infer<typeof headerSchema>;

/** A portion of rows of one table. */
export const portionSchema = z.object({
  table: z.string(),
  rows: z.array(z.array(z.string().nullable())),
});

/** The last line. */
export const endSchema = z.object({ end: z.literal(true) });
