import type { Transaction } from 'kysely';
import { readCatalog } from '../drift/catalog.ts';
import type { Database } from '../types.ts';
import { matched } from './fill.ts';
import { difference, measureTable } from './measure.ts';
import type { LongSource, MeasuredTable } from './source.ts';
import { type CopiedTable, readTables } from './tables.ts';

/** What is to be done for a table. */
export interface Step {
  table: MeasuredTable;
  target: CopiedTable;
  /** So many of its first rows are there, as they are in the source. */
  there: number;
}

export interface Plan {
  /** In the order in which rows are written. */
  steps: Step[];
  /** Tables whose rows have to go first. */
  emptied: CopiedTable[];
}

/** How many of a table's first rows are there; undefined when something else is. */
async function rowsThere(
  trx: Transaction<Database>,
  source: LongSource,
  { table, target }: Omit<Step, 'there'>,
): Promise<number | undefined> {
  const found = await measureTable(trx, target);
  if (!difference(table, found)) return table.rows;
  if (found.rows >= table.rows) return undefined;
  // What is missing may only be the rest: a larger table arrives in portions.
  return difference(await source.measureFirst(table, found.rows), found) ? undefined : found.rows;
}

/** The names, and those of all tables that refer to one of them. */
async function withReferring(trx: Transaction<Database>, names: string[]): Promise<Set<string>> {
  const all = new Set(names);
  const catalog = await readCatalog(trx);
  for (let before = -1; before < all.size; ) {
    before = all.size;
    for (const { name, foreignKeys } of catalog) {
      if (foreignKeys.some(({ table }) => all.has(table))) all.add(name);
    }
  }
  return all;
}

/**
 * Compares every table with the source. One that differs is copied anew, with all that refers to it:
 * rows that are gone from the source would else stay, or keep what they refer to.
 *
 * @param wanted The tables that are copied; of the others, nothing stays.
 */
export async function makePlan(
  trx: Transaction<Database>,
  source: LongSource,
  wanted: MeasuredTable[],
): Promise<Plan> {
  const present = await readTables(trx);
  const targets = matched(wanted, present);
  const steps: Step[] = [];
  const wrong = source.tables.filter((table) => !wanted.includes(table)).map(({ name }) => name);
  for (const [place, target] of targets.entries()) {
    const table = wanted[place];
    if (!table) continue;
    const there = await rowsThere(trx, source, { table, target });
    if (there === undefined) wrong.push(table.name);
    steps.push({ table, target, there: there ?? 0 });
  }
  const gone = await withReferring(trx, wrong);
  return {
    steps: steps.map((step) => (gone.has(step.table.name) ? { ...step, there: 0 } : step)),
    emptied: present.filter(({ name }) => gone.has(name)),
  };
}
