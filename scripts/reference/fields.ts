import type { JsonSchema } from '../../packages/server/src/openapi/schemas.ts';
import { describeType, type Resolve } from './describeType.ts';

/** One line of a table of fields. */
export interface Field {
  /** Its path, such as `citations[].url`. */
  name: string;
  type: string;
  required: boolean;
  meaning: string;
  /** What stands for a field that is left out: a value, or words that say it. */
  otherwise?: string;
}

/** Says where the fields of a schema are told, if not here. */
export type ToldElsewhere = (schema: JsonSchema) => string | undefined;

export interface Reading {
  resolve: Resolve;
  toldElsewhere: ToldElsewhere;
}

/** What of a value has fields: the value itself, the items of a list, or one of several forms. */
function bearer(given: JsonSchema, { resolve }: Reading): { schema: JsonSchema; suffix: string } {
  const schema = resolve(given);
  const form = schema.anyOf?.map(resolve).find((one) => one.properties);
  if (form) return { schema: form, suffix: '' };
  const { items } = schema;
  if (items && typeof items === 'object' && !Array.isArray(items)) {
    return { schema: resolve(items), suffix: '[]' };
  }
  return { schema, suffix: '' };
}

/** The reference of a value, or of the items of a list or the form of it that is not `null`. */
function nameOf(schema: JsonSchema): JsonSchema {
  const { items, anyOf } = schema;
  if (items && typeof items === 'object' && !Array.isArray(items)) return items;
  return anyOf?.find((form) => form.$ref) ?? schema;
}

function otherwiseOf(schema: JsonSchema): string | undefined {
  if (typeof schema.otherwise === 'string') return schema.otherwise;
  const { default: value } = schema;
  if (value === undefined || JSON.stringify(value) === '{}') return undefined;
  return typeof value === 'number' ? String(value) : `\`${JSON.stringify(value)}\``;
}

function meaningOf(schema: JsonSchema, elsewhere: string | undefined, reading: Reading): string {
  const own = schema.description ?? reading.resolve(schema).description ?? '';
  return `${own}${elsewhere ? ` Its fields: ${elsewhere}.` : ''}`.trim();
}

/** The fields of an object and, after each, those of the objects in it. */
export function fieldsOf(given: JsonSchema, reading: Reading, prefix = ''): Field[] {
  const { properties = {}, required = [] } = bearer(given, reading).schema;
  return Object.entries(properties).flatMap(([key, schema]) => {
    if (typeof schema === 'boolean') return [];
    const { suffix } = bearer(schema, reading);
    const name = `${prefix}${key}`;
    const elsewhere = reading.toldElsewhere(nameOf(schema));
    const field = {
      name,
      type: describeType(schema, reading.resolve),
      required: required.includes(key),
      meaning: meaningOf(schema, elsewhere, reading),
      otherwise: otherwiseOf(schema),
    };
    return [field, ...(elsewhere ? [] : fieldsOf(schema, reading, `${name}${suffix}.`))];
  });
}
