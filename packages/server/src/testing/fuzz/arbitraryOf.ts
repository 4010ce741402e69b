import type { JsonSchema } from '../../openapi/schemas.ts';
import fc from '../properties.ts';

/** Nobody needs longer lists and texts to be found wrong, and each costs time. */
const LIST = 4;
const TEXT = 200;
const FEW = 3;

/** Words that the index of the test has, so that some searches find something. */
const WORDS = [
  'kettle',
  'How do I install kettle?',
  'upgrade command',
  'kettle.config.js',
  '/docs/install',
  '/docs/configuration#settings',
  'en',
  'docs:default',
];

const FORMATS: Record<string, fc.Arbitrary<string>> = {
  uuid: fc.uuid(),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
  'date-time': fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
};

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // What looks ahead cannot be made backwards: the patterns of this API that do are those of paths.
    const fits = (text: string) => new RegExp(pattern).test(text);
    return fc.constantFrom('/docs/install', '/docs/configuration#settings', '/').filter(fits);
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = TEXT }: JsonSchema) {
  const made = format && FORMATS[format];
  if (made) return made;
  if (pattern) return matching(pattern);
  const free = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, TEXT) });
  const words = WORDS.filter(({ length }) => length >= minLength && length <= maxLength);
  return words.length > 0 ? fc.oneof(free, fc.constantFrom(...words)) : free;
}

function numberOf({ type, minimum = -1_000, maximum = 1_000 }: JsonSchema) {
  if (type === 'integer') return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}

type Named = Record<string, JsonSchema>;

function listOf({ items, minItems = 0, maxItems = LIST }: JsonSchema, named: Named) {
  const one = Array.isArray(items) ? items[0] : items;
  const max = Math.max(minItems, Math.min(maxItems, LIST));
  return fc.array(arbitraryOf(schemaOf(one), named), { minLength: minItems, maxLength: max });
}

/** All that is required and a few others: with all of them, some would always be in each other's way. */
function objectOf({ properties = {}, required = [] }: JsonSchema, named: Named) {
  const fields = Object.entries(properties).map(([name, schema]) => [
    name,
    arbitraryOf(schemaOf(schema), named),
  ]);
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const whole = fc.record<Record<string, unknown>>(Object.fromEntries(fields));
  const some = fc.subarray(optional, { maxLength: Math.min(FEW, optional.length) });
  return fc.tuple(whole, some).map(([all, chosen]) => {
    const kept = new Set([...required, ...chosen]);
    return Object.fromEntries(Object.entries(all).filter(([name]) => kept.has(name)));
  });
}

const schemaOf = (schema: JsonSchema | boolean | undefined): JsonSchema =>
  typeof schema === 'object' ? schema : {};

function oneOf(schemas: (JsonSchema | boolean)[], named: Named): fc.Arbitrary<unknown> {
  return fc.oneof(...schemas.map((schema) => arbitraryOf(schemaOf(schema), named)));
}

/**
 * Values that a JSON Schema of the contract allows, as far as a schema can say so: what its
 * refinements forbid may be among them.
 *
 * @param named the schemas that it may refer to
 */
export function arbitraryOf(schema: JsonSchema, named: Named): fc.Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(named[schema.$ref.split('/').at(-1) ?? ''] ?? {}, named);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return oneOf(either, named);
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'number':
    case 'integer':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listOf(schema, named);
    case 'object':
      return objectOf(schema, named);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}
