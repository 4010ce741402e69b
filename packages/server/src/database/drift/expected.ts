import type { BetterAuthOptions } from 'better-auth';
import { type DBFieldAttribute, getSchema } from 'better-auth/db';
import type { Column, ForeignKey, Index, Table } from './catalog.ts';

/**
 * Where `migrations/` says more than Better Auth: defaults for rows that other backends insert.
 * A default that is listed here is expected like everything else.
 */
const OUR_DEFAULTS: Record<string, Record<string, string>> = {
  user: {
    email_verified: 'false',
    role: "'user'::text",
    banned: 'false',
    two_factor_enabled: 'false',
  },
};

/** Better Auth's field types as Postgres spells the columns that it makes for them. */
const TYPES: Record<string, string> = {
  string: 'text',
  boolean: 'boolean',
  number: 'integer',
  date: 'timestamp with time zone',
  json: 'jsonb',
  'string[]': 'jsonb',
  'number[]': 'jsonb',
};

/**
 * The tables that Better Auth needs with these options, plugins included. It follows the statements
 * that Better Auth itself would run; a test compares the two.
 */
export function expectedTables(options: BetterAuthOptions): Table[] {
  return Object.entries(getSchema(options))
    .filter(([, table]) => !table.disableMigrations)
    .map(([name, { fields, indexes = [] }]) => {
      const all = Object.entries(fields);
      return {
        name,
        columns: [ID, ...all.map(([field, attribute]) => column(name, field, attribute))],
        indexes: [
          index(['id'], { primary: true }),
          ...all.filter(([, { unique }]) => unique).map(([field]) => index([field])),
          ...all
            .filter(([, attribute]) => attribute.index && !attribute.unique)
            .map(([field]) => index([field], { unique: false })),
          ...indexes.map((one) => index([...one.columns], { unique: one.unique ?? false })),
        ],
        foreignKeys: all.flatMap(([field, attribute]) => foreignKey(field, attribute)),
      };
    });
}

const ID: Column = { name: 'id', type: 'text', nullable: false, default: null };

function column(table: string, name: string, field: DBFieldAttribute): Column {
  const atInsert = field.type === 'date' && typeof field.defaultValue === 'function';
  return {
    name,
    type: typeOf(field),
    nullable: field.required === false,
    default: OUR_DEFAULTS[table]?.[name] ?? (atInsert ? 'CURRENT_TIMESTAMP' : null),
  };
}

function typeOf({ type, bigint }: DBFieldAttribute): string {
  if (type === 'number' && bigint) return 'bigint';
  // A list of the allowed texts.
  if (typeof type !== 'string') return 'text';
  const known = TYPES[type];
  if (!known) throw new Error(`Better Auth has a field type that is not known here: ${type}`);
  return known;
}

function index(columns: string[], { unique = true, primary = false } = {}): Index {
  return { name: '', columns, unique, primary, partial: false };
}

function foreignKey(name: string, { references }: DBFieldAttribute): ForeignKey[] {
  if (!references) return [];
  const { model, field, onDelete = 'cascade' } = references;
  return [{ columns: [name], table: model, references: [field], onDelete }];
}
