import type { ManifestCode } from '../../contract/index.ts';
import { isRecord } from '../isRecord.ts';
import type { Operation } from './operations.ts';
import type { Resolve } from './resolver.ts';
import { explanation, itemLine, schemaLines, typeOf } from './schemaLines.ts';

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function parameterLine(parameter: Record<string, unknown>): string {
  const { name, in: place, required, description, schema = parameter } = parameter;
  const about = [text(place), typeOf(schema), required === true && 'required'].filter(Boolean);
  const words = [text(description), explanation(schema)].filter(Boolean);
  return `${text(name)} (${about.join(', ')})${words.length ? `: ${[...new Set(words)].join(' ')}` : ''}`;
}

/** The media types of a body with what each holds. Swagger 2 has one schema for all. */
function contentsOf(
  body: Record<string, unknown>,
): [type: string, content: Record<string, unknown>][] {
  if (isRecord(body.schema)) return [['', { schema: body.schema }]];
  const contents = isRecord(body.content) ? Object.entries(body.content) : [];
  return contents.flatMap(([type, content]) => (isRecord(content) ? [[type, content]] : []));
}

/** The schema of several media types is told once. */
function bodyLines(title: string, body: unknown, resolve: Resolve): string[] {
  if (!isRecord(body)) return [];
  const contents = contentsOf(body);
  const types = contents
    .map(([type]) => type)
    .filter(Boolean)
    .join(', ');
  const head = `${title}${types && ` (${types})`}: ${text(body.description)}`.replace(/: $/, '');
  const [first] = contents;
  return [head, ...(first ? schemaLines(first[1].schema, resolve) : [])];
}

/** What an operation takes and gives, one thing a line; its own words are for the caller to add. */
export function operationLines(
  { parameters, requestBody, responses }: Operation,
  resolve: Resolve,
): string[] {
  return [
    ...parameters.map((parameter) => itemLine(parameterLine(parameter))),
    ...bodyLines('Request body', requestBody, resolve),
    ...Object.entries(responses).flatMap(([status, body]) =>
      bodyLines(`Response ${status}`, body, resolve),
    ),
  ];
}

function examplesIn(title: string, body: unknown): ManifestCode[] {
  if (!isRecord(body)) return [];
  return contentsOf(body).flatMap(([type, { example, examples }]) => {
    const named = isRecord(examples) ? Object.values(examples).filter(isRecord) : [];
    const values = [example, ...named.map((one) => one.value)].filter(
      (value) => value !== undefined,
    );
    return values.map((value) => ({
      ...(type.includes('json') && { language: 'json' }),
      title,
      text: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
    }));
  });
}

/** The examples that the document itself gives. */
export function operationExamples({ requestBody, responses }: Operation): ManifestCode[] {
  return [
    ...examplesIn('Request body', requestBody),
    ...Object.entries(responses).flatMap(([status, body]) =>
      examplesIn(`Response ${status}`, body),
    ),
  ];
}
