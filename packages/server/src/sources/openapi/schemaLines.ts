import { isRecord } from '../isRecord.ts';
import type { Resolve } from './resolver.ts';

/** Levels of nested objects that are told; a schema may contain itself. */
const DEPTH = 3;
/** Lines of one schema: more of it belongs to a section of its own. */
const LINES = 200;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `#/components/schemas/Pet` -> `Pet`: what is left of a reference that leads back to itself. */
function nameOfRef(ref: string): string {
  return decodeURIComponent(ref.split('/').at(-1) ?? ref);
}

/** `string`, `array of Pet`, `date-time`: what a value may be, in a word or two. */
export function typeOf(schema: unknown): string {
  if (!isRecord(schema)) return '';
  if (typeof schema.$ref === 'string') return nameOfRef(schema.$ref);
  const { type, format, items, title } = schema;
  const own = Array.isArray(type)
    ? type.filter((one) => typeof one === 'string').join(' or ')
    : text(type);
  if (own === 'array') return `array of ${typeOf(items) || 'values'}`;
  return [text(title), own, text(format)].filter(Boolean).join(' ');
}

function choices({ enum: values }: Record<string, unknown>): string {
  const shown = listOf(values).filter((value) => typeof value !== 'object');
  return shown.length > 0 ? ` One of: ${shown.join(', ')}.` : '';
}

/** What a schema says of itself in words. */
export function explanation(schema: unknown): string {
  if (!isRecord(schema)) return '';
  const standard = ['string', 'number', 'boolean'].includes(typeof schema.default);
  const fallback = standard ? ` Default: ${schema.default}.` : '';
  return `${text(schema.description)}${choices(schema)}${fallback}`.replace(/\s+/g, ' ').trim();
}

/** The schemas that a schema is put together from, itself first. */
function partsOf(schema: Record<string, unknown>, resolve: Resolve): Record<string, unknown>[] {
  const { allOf, oneOf, anyOf } = schema;
  return [schema, ...[allOf, oneOf, anyOf].flatMap(listOf).map(resolve).filter(isRecord)];
}

function propertyLine(name: string, schema: unknown, required: boolean): string {
  const about = [typeOf(schema), required && 'required'].filter(Boolean).join(', ');
  const words = explanation(schema);
  return `${name}${about && ` (${about})`}${words && `: ${words}`}`;
}

/** A text as an item of a list. */
export function itemLine(words: string): string {
  return `- ${words.replace(/\s+/g, ' ').trim()}`;
}

/**
 * The properties of a schema as a list, those of inner objects by their path.
 *
 * @example
 * schemaLines({ properties: { id: { type: 'string', description: 'Its number.' } } }, resolve);
 * // ['- id (string): Its number.']
 */
export function schemaLines(
  given: unknown,
  resolve: Resolve,
  prefix = '',
  depth = DEPTH,
): string[] {
  const schema = resolve(given);
  if (!isRecord(schema) || depth === 0) return [];
  const { items } = schema;
  if (items !== undefined) return schemaLines(items, resolve, `${prefix}[].`, depth - 1);
  const lines = partsOf(schema, resolve).flatMap((part) => {
    const required = new Set(listOf(part.required));
    const properties = isRecord(part.properties) ? Object.entries(part.properties) : [];
    return properties.flatMap(([name, property]) => [
      itemLine(propertyLine(`${prefix}${name}`, property, required.has(name))),
      ...schemaLines(property, resolve, `${prefix}${name}.`, depth - 1),
    ]);
  });
  return lines.slice(0, LINES);
}
