import type { ErrorCode } from '../../packages/server/src/contract/index.ts';
import {
  type Access,
  errorsOf,
  type Listed,
  listOperations,
} from '../../packages/server/src/contract/operations/index.ts';
import {
  type OpenApiOperation,
  openApiDocument,
} from '../../packages/server/src/openapi/document.ts';
import type { JsonSchema } from '../../packages/server/src/openapi/schemas.ts';
import { describeType } from './describeType.ts';
import { type Field, fieldsOf, type Reading } from './fields.ts';
import { table } from './table.ts';

const WHO: Record<Access, string> = {
  anyone: 'anyone',
  optional: 'anyone; who is signed in is known',
  reader: 'readers who are signed in',
  admin: 'administrators',
  ingest: 'holders of the ingest token',
  metrics: 'holders of the metrics token',
};

/** What every route may answer is told once, at the top of the page. */
const EVERYWHERE = new Set<ErrorCode>(['invalid_path', 'internal_error', 'database_unavailable']);

const document = openApiDocument();

const nameOf = (schema: JsonSchema) => schema.$ref?.split('/').at(-1);

function resolve(schema: JsonSchema): JsonSchema {
  const name = nameOf(schema);
  const { $ref, ...own } = schema;
  return name ? { ...document.components.schemas[name], ...own } : schema;
}

const addressOf = ({ method, path }: Listed) => `${method.toUpperCase()} ${path}`;

function described({ path, method }: Listed): OpenApiOperation {
  const operation = document.paths[path]?.[method];
  if (!operation) throw new Error(`${method} ${path} is not in the document.`);
  return operation;
}

/** The schemas of what succeeds, by status; those that have fields. */
function answersOf(operation: OpenApiOperation): [string, JsonSchema][] {
  return Object.entries(operation.responses).flatMap(([status, { content }]) => {
    const schema = Number(status) < 300 ? content?.['application/json']?.schema : undefined;
    return schema ? [[status, schema] as [string, JsonSchema]] : [];
  });
}

/** Of each schema that an operation answers with, the first such operation. */
const TOLD = new Map(
  listOperations()
    .toReversed()
    .flatMap((listed) =>
      answersOf(described(listed)).map(([, schema]) => [nameOf(schema) ?? '', addressOf(listed)]),
    ),
);

/** Where the fields of a schema with a name are told, unless it is here. */
function toldElsewhere(schema: JsonSchema, here: Listed): string | undefined {
  const name = nameOf(schema);
  const at = name === undefined ? undefined : TOLD.get(name);
  return at === addressOf(here) ? undefined : at;
}

function reading(here: Listed): Reading {
  return {
    resolve,
    toldElsewhere: (schema) => {
      const at = toldElsewhere(schema, here);
      return at && `\`${at}\``;
    },
  };
}

/** Defaults that say no more than that nothing is given. */
const EMPTY = ['`[]`', '`""`'];

function rowOf({ name, type, required, meaning, otherwise }: Field, optional: boolean): string[] {
  const mark = optional ? (required ? '' : ', optional') : required ? ', required' : '';
  const told = otherwise && !EMPTY.includes(otherwise) ? ` The default is ${otherwise}.` : '';
  return [`\`${name}\``, type + mark, meaning + told];
}

function parameterRows(operation: OpenApiOperation): string[][] {
  return (operation.parameters ?? []).map((parameter) => {
    const { name, in: place, required, description = '', schema } = parameter;
    const [field] = fieldsOf(
      { properties: { [name]: { ...schema, description } }, required: required ? [name] : [] },
      { resolve, toldElsewhere: () => undefined },
    );
    const where = { path: 'in the path', query: 'in the query', header: 'a header' }[place];
    const row = field ? rowOf(field, false) : [];
    return [row[0] ?? '', where, ...row.slice(1)];
  });
}

function parameters(operation: OpenApiOperation): string[] {
  const rows = parameterRows(operation);
  return rows.length > 0 ? [table(['Parameter', 'Where', 'Type', 'Meaning'], rows)] : [];
}

function body(listed: Listed): string[] {
  const content = described(listed).requestBody?.content;
  const schema = content?.['application/json']?.schema;
  if (!content) return [];
  if (!schema) {
    return [
      `The body is ${Object.keys(content)
        .map((type) => `\`${type}\``)
        .join(', ')}.`,
    ];
  }
  const rows = fieldsOf(schema, reading(listed)).map((field) => rowOf(field, false));
  return [table(['Field of the body', 'Type', 'Meaning'], rows)];
}

function answer(listed: Listed): string[] {
  return answersOf(described(listed)).flatMap(([status, schema]) => {
    const at = toldElsewhere(schema, listed);
    const type = describeType(schema, resolve);
    if (at) return [`Answers ${status} with what \`${at}\` answers.`];
    const rows = fieldsOf(schema, reading(listed)).map((field) => rowOf(field, true));
    if (rows.length === 0) return [`Answers ${status} with JSON: ${type}.`];
    return [`Answers ${status}:`, table(['Field of the answer', 'Type', 'Meaning'], rows)];
  });
}

/** Successes that have no fields to tell of. */
function otherAnswers(operation: OpenApiOperation): string[] {
  const others = Object.entries(operation.responses).filter(
    ([status, { content }]) => Number(status) < 400 && !content?.['application/json'],
  );
  return others.map(([status, { description, content }]) => {
    const types = Object.keys(content ?? {}).map((type) => `\`${type}\``);
    return `Answers ${status}${types.length > 0 ? ` with ${types.join(', ')}` : ' without a body'}: ${description}`;
  });
}

function refusals({ method, operation }: Listed): string[] {
  const codes = errorsOf(method, operation).filter((code) => !EVERYWHERE.has(code));
  if (codes.length === 0) return [];
  return [`Refuses with ${codes.map((code) => `\`${code}\``).join(', ')}.`];
}

/** All that a client has to know to call one operation, as Markdown. */
export function operationBlock(id: string): string {
  const listed = listOperations().find(({ operation }) => operation.id === id);
  if (!listed) throw new Error(`The API has no operation ${id}.`);
  const operation = described(listed);
  const line = `**\`${addressOf(listed)}\`** is for ${WHO[listed.operation.access]}. ${operation.description}`;
  return [
    line,
    ...parameters(operation),
    ...body(listed),
    ...answer(listed),
    ...otherAnswers(operation),
    ...refusals(listed),
  ].join('\n\n');
}

/** Every route with who may call it and what it does. */
export function routesBlock(): string {
  const rows = listOperations().map((listed) => {
    const { access, summary } = listed.operation;
    return [`\`${addressOf(listed)}\``, WHO[access], summary];
  });
  return table(['Route', 'Who may', 'What it does'], rows);
}
