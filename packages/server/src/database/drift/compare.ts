import type { Column, ForeignKey, Index, Table } from './catalog.ts';

/** One difference between the database and what is expected of it. */
export interface Drift {
  /** Names the thing and what is wrong with it: `column "user"."role" is missing`. */
  message: string;
  /** `true` if something is there that need not be, and that does no harm. */
  harmless: boolean;
}

/** Every difference between two sets of tables, in both directions. Names of indexes are free. */
export function compareTables(actual: Table[], expected: Table[]): Drift[] {
  const unexpected = unmatched(actual, expected, sameName);
  return [
    ...expected.flatMap((table) => {
      const found = actual.find((one) => one.name === table.name);
      return found ? compareTable(found, table) : [wrong(`table "${table.name}" is missing`)];
    }),
    ...unexpected.map((table) => extra(`table "${table.name}" is not expected`)),
  ];
}

function compareTable(actual: Table, expected: Table): Drift[] {
  return [
    ...compareColumns(actual, expected),
    ...compareIndexes(actual, expected),
    ...compareForeignKeys(actual, expected),
  ];
}

function compareColumns(actual: Table, expected: Table): Drift[] {
  const name = (column: Column) => `column "${expected.name}"."${column.name}"`;
  return [
    ...expected.columns.flatMap((column) => {
      const found = actual.columns.find((one) => one.name === column.name);
      if (!found) return [wrong(`${name(column)} is missing`)];
      return compareColumn(name(column), found, column);
    }),
    ...unmatched(actual.columns, expected.columns, sameName).map((column) =>
      column.nullable || column.default !== null
        ? extra(`${name(column)} is not expected`)
        : wrong(
            `${name(column)} is not expected, and without a default it lets no row be inserted`,
          ),
    ),
  ];
}

function compareColumn(name: string, actual: Column, expected: Column): Drift[] {
  const found: Drift[] = [];
  if (actual.type !== expected.type) {
    found.push(wrong(`${name} is of type ${actual.type}, not ${expected.type}`));
  }
  if (actual.nullable !== expected.nullable) {
    found.push(wrong(`${name} ${actual.nullable ? 'may be null' : 'may not be null'}`));
  }
  if (actual.default !== expected.default) found.push(compareDefault(name, actual, expected));
  return found;
}

function compareDefault(name: string, actual: Column, expected: Column): Drift {
  if (expected.default === null) return extra(`${name} has a default that is not expected`);
  const instead = actual.default === null ? 'no default' : `the default ${actual.default}`;
  return wrong(`${name} has ${instead}, not ${expected.default}`);
}

function compareIndexes(actual: Table, expected: Table): Drift[] {
  const name = (index: Index) => {
    const columns = index.columns.map((column) => (column ? `"${column}"` : 'an expression'));
    const kind = index.primary ? 'primary key' : index.unique ? 'unique index' : 'index';
    return `${kind} on "${expected.name}" (${columns.join(', ')})`;
  };
  return [
    ...unmatched(expected.indexes, actual.indexes, sameIndex).map((index) =>
      wrong(`${name(index)} is missing`),
    ),
    ...unmatched(actual.indexes, expected.indexes, sameIndex).map((index) =>
      extra(`${name(index)} is not expected`),
    ),
  ];
}

function compareForeignKeys(actual: Table, expected: Table): Drift[] {
  const name = (key: ForeignKey) =>
    `foreign key from "${expected.name}" (${key.columns.join(', ')}) to "${key.table}" (${key.references.join(', ')})`;
  return [
    ...expected.foreignKeys.flatMap((key) => {
      const found = actual.foreignKeys.find((one) => sameForeignKey(one, key));
      if (!found) return [wrong(`${name(key)} is missing`)];
      if (found.onDelete === key.onDelete) return [];
      return [wrong(`${name(key)} is "on delete ${found.onDelete}", not "${key.onDelete}"`)];
    }),
    ...unmatched(actual.foreignKeys, expected.foreignKeys, sameForeignKey).map((key) =>
      extra(`${name(key)} is not expected`),
    ),
  ];
}

const wrong = (message: string): Drift => ({ message, harmless: false });
const extra = (message: string): Drift => ({ message, harmless: true });

/** The items of `from` that have no like in `others`. */
function unmatched<T>(from: T[], others: T[], alike: (a: T, b: T) => boolean): T[] {
  return from.filter((one) => !others.some((other) => alike(one, other)));
}

const sameName = (a: { name: string }, b: { name: string }) => a.name === b.name;
const sameList = (a: unknown[], b: unknown[]) => JSON.stringify(a) === JSON.stringify(b);
const sameIndex = (a: Index, b: Index) =>
  sameList(a.columns, b.columns) &&
  a.unique === b.unique &&
  a.primary === b.primary &&
  a.partial === b.partial;
const sameForeignKey = (a: ForeignKey, b: ForeignKey) =>
  a.table === b.table && sameList(a.columns, b.columns) && sameList(a.references, b.references);
