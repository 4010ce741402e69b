import type { JsonSchema } from '../../packages/server/src/openapi/schemas.ts';

const number = new Intl.NumberFormat('en');
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const FORMATS: Record<string, string> = {
  'date-time': 'time, as in ISO 8601',
  uuid: 'UUID',
  email: 'e-mail address',
  uri: 'address',
  base64: 'Base64',
};

/** Follows a reference to a named schema. */
export type Resolve = (schema: JsonSchema) => JsonSchema;

/** `1 to 50`, `up to 50`, `at least 1`, or nothing. */
function range(least: number | undefined, most: number | undefined): string {
  const [from, to] = [least, most].map((one) => one !== undefined && number.format(one));
  if (from && to) return least === 0 ? `up to ${to}` : `${from} to ${to}`;
  if (to) return `up to ${to}`;
  return from && least !== 0 ? `at least ${from}` : '';
}

const withRange = (name: string, what: string) => (what ? `${name}, ${what}` : name);

function describeString({ format, minLength, maxLength }: JsonSchema): string {
  const length = range(minLength, maxLength);
  return withRange(FORMATS[format ?? ''] ?? 'string', length && `${length} characters`);
}

function describeList({ items, maxItems }: JsonSchema, resolve: Resolve): string {
  const list = maxItems ? `list of up to ${number.format(maxItems)}` : 'list';
  if (!items || typeof items === 'boolean' || Array.isArray(items)) return list;
  const item = describeType(items, resolve);
  if (item.startsWith('`')) return `${list} of ${item}`;
  return item.startsWith('string') ? `${list}${maxItems ? '' : ' of'} strings` : list;
}

/** The forms that a value may have, each in words; a list of types, or of values, has several. */
function formsOf(schema: JsonSchema, resolve: Resolve): string[] {
  const { type, anyOf, oneOf, enum: values } = schema;
  if (values) return values.map((one) => `\`${one}\``);
  const forms = Array.isArray(type)
    ? type.map((one) => ({ ...schema, type: one }))
    : (anyOf ?? oneOf ?? []);
  return forms.flatMap((form) => {
    const resolved = resolve(form);
    const inner = formsOf(resolved, resolve);
    return inner.length > 0 ? inner : [describeType(resolved, resolve)];
  });
}

/** Says in words what a value may be, such as `string, 1 to 2,000 characters`. */
export function describeType(given: JsonSchema, resolve: Resolve): string {
  const schema = resolve(given);
  const forms = formsOf(schema, resolve);
  if (forms.length > 0) return either.format([...new Set(forms)]);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const).replaceAll('"', '')}\``;
  if (schema.type === 'string') return describeString(schema);
  if (schema.type === 'array') return describeList(schema, resolve);
  if (schema.type === 'null') return '`null`';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'integer') {
    return withRange('whole number', range(schema.minimum, schema.maximum));
  }
  if (schema.type === 'number') return withRange('number', range(schema.minimum, schema.maximum));
  return 'object';
}
