import type { BetterAuthOptions } from 'better-auth';
import type { Kysely } from 'kysely';
import { readCatalog } from './drift/catalog.ts';
import { compareTables, type Drift } from './drift/compare.ts';
import { expectedTables } from './drift/expected.ts';
import { DatabaseError } from './errors.ts';

/** The database is not as Better Auth needs it. The message names every difference. */
export class SchemaDriftError extends DatabaseError {
  override readonly name = 'SchemaDriftError';
  readonly differences: string[];

  constructor(differences: string[]) {
    super(
      `The database does not have the schema that sign-in needs: ${differences.join('; ')}. Undo what changed it, or restore a backup, and start again.`,
    );
    this.differences = differences;
  }
}

/**
 * Makes sure that the tables of Better Auth are as it expects them, so that the server refuses to
 * start instead of failing, or letting through, every sign-in afterwards. One query.
 *
 * What others may add is let be: their own tables, further indexes, and columns that are filled by
 * themselves.
 *
 * @throws SchemaDriftError naming each difference, such as `column "user"."role" is missing`.
 *
 * @example
 * await migrate(db);
 * await assertNoDrift(db, auth.options);
 */
export async function assertNoDrift<DB>(db: Kysely<DB>, options: BetterAuthOptions): Promise<void> {
  const found = (await findDrift(db, options)).filter(({ harmless }) => !harmless);
  if (found.length > 0) throw new SchemaDriftError(found.map(({ message }) => message));
}

/** Every difference in the tables of Better Auth, the harmless ones too. Other tables are not looked at. */
export async function findDrift<DB>(db: Kysely<DB>, options: BetterAuthOptions): Promise<Drift[]> {
  const expected = expectedTables(options);
  const names = expected.map(({ name }) => name);
  return compareTables(await readCatalog(db, names), expected);
}
