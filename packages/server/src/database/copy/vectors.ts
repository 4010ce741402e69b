import { type Kysely, sql, type Transaction } from 'kysely';
import { ensureExtension, makeTable } from '../../rag/enrich/vectorSpace.ts';
import type { Database } from '../types.ts';
import type { MeasuredTable } from './source.ts';
import type { CopiedTable } from './tables.ts';

const VECTORS = /^rag_vector_(\d+)$/;
const SPACES = 'rag_vector_space';

/** Tables of vectors, which no migration makes, and the list of them. */
export const isOfVectors = ({ name }: Pick<CopiedTable, 'name'>) =>
  VECTORS.test(name) || name === SPACES;

/** Whether there are vectors to copy. */
export const hasVectors = (tables: MeasuredTable[]) =>
  tables.some(({ name }) => VECTORS.test(name));

/** Whether a database takes vectors; makes the extension when it is there and not yet in use. */
export async function takesVectors(db: Kysely<Database>): Promise<boolean> {
  return db
    .transaction()
    .execute(ensureExtension)
    .then(
      () => true,
      () => false,
    );
}

/** Whether the tables of the vectors are those of the source, so that what is in them can stay. */
export function hasSameVectorTables(wanted: CopiedTable[], present: CopiedTable[]): boolean {
  const shapesOf = (tables: CopiedTable[]) =>
    JSON.stringify(
      tables
        .filter(({ name }) => VECTORS.test(name))
        .map(({ name, columns }) => [name, columns.map(({ type }) => type)])
        .sort(),
    );
  return shapesOf(wanted) === shapesOf(present);
}

/** Makes the tables of the vectors anew, empty: the ones that are there may be of other spaces. */
export async function remakeVectorTables(
  trx: Transaction<Database>,
  wanted: MeasuredTable[],
  present: CopiedTable[],
): Promise<void> {
  for (const { name } of present.filter((table) => VECTORS.test(table.name))) {
    await sql`drop table ${sql.table(name)}`.execute(trx);
  }
  for (const { name, columns } of wanted) {
    const id = Number(VECTORS.exec(name)?.[1]);
    const type = columns.find((column) => column.name === 'embedding')?.type ?? '';
    const dimensions = Number(/\((\d+)\)/.exec(type)?.[1]);
    if (id && dimensions) await makeTable(trx, { id, dimensions, ready: false });
  }
}
