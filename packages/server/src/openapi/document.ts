import type * as z from 'zod';
import { ERRORS, type ErrorCode, problemSchema } from '../contract/index.ts';
import {
  type Access,
  errorsOf,
  type Listed,
  listOperations,
  type Method,
  OPERATION_GROUPS,
  type Operation,
} from '../contract/operations/index.ts';
import { INFO, SECURITY_SCHEMES } from './about.ts';
import { type Direction, type JsonSchema, Schemas } from './schemas.ts';

/** Any one of these is enough. */
type Security = Record<string, string[]>[];

/** What is sent or answered, by media type. */
type Content = Record<string, { schema?: JsonSchema }>;

export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

export interface OpenApiResponse {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Content;
}

export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: Security;
  parameters?: OpenApiParameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, OpenApiResponse>;
}

/** An OpenAPI 3.1 document, as far as this API needs one. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: typeof INFO;
  externalDocs: { description: string; url: string };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<Method, OpenApiOperation>>>;
  components: {
    securitySchemes: typeof SECURITY_SCHEMES;
    schemas: Record<string, JsonSchema>;
  };
}

const AS_READER: Security = [{ session: [] }, { token: [] }];

const SECURITY: Record<Access, Security> = {
  anyone: [],
  optional: [{}, ...AS_READER],
  reader: AS_READER,
  admin: AS_READER,
  ingest: [{ ingestToken: [] }],
  metrics: [{ metricsToken: [] }],
};

function contentOf(schemas: Schemas, content: Record<string, z.ZodType>, direction: Direction) {
  const entries = Object.entries(content).map(([type, schema]) => {
    const json = schemas.of(schema, direction);
    // Bytes have no schema.
    return [type, Object.keys(json).length > 0 ? { schema: json } : {}];
  });
  return Object.fromEntries(entries);
}

function parametersOf(
  schemas: Schemas,
  place: OpenApiParameter['in'],
  fields: z.ZodObject | undefined,
): OpenApiParameter[] {
  const { properties = {}, required = [] } = fields ? schemas.of(fields, 'input') : {};
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...plain } = typeof schema === 'boolean' ? {} : schema;
    const needed = place === 'path' || required.includes(name);
    return {
      name,
      in: place,
      required: needed,
      ...(description && { description }),
      schema: plain,
    };
  });
}

/** The problem documents of one status: any of these codes. */
function problemOf(schemas: Schemas, codes: ErrorCode[]): OpenApiResponse {
  const description = codes.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join('\n\n');
  const code = { type: 'string' as const, enum: codes };
  const problem = schemas.of(problemSchema, 'output');
  const schema = { allOf: [problem, { type: 'object' as const, properties: { code } }] };
  return { description, content: { 'application/problem+json': { schema } } };
}

function problemsOf(schemas: Schemas, codes: ErrorCode[]): Record<string, OpenApiResponse> {
  const byStatus = Object.groupBy(codes, (code) => String(ERRORS[code].status));
  const entries = Object.entries(byStatus).map(([status, some = []]) => [
    status,
    problemOf(schemas, some),
  ]);
  return Object.fromEntries(entries);
}

function answersOf(schemas: Schemas, { answers }: Operation): Record<string, OpenApiResponse> {
  const entries = Object.entries(answers).map(([status, { description, content, headers }]) => {
    const named = Object.entries(headers ?? {}).map(([name, what]) => [
      name,
      { description: what, schema: { type: 'string' } },
    ]);
    return [
      status,
      {
        description,
        ...(headers && { headers: Object.fromEntries(named) }),
        ...(content && { content: contentOf(schemas, content, 'output') }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function describeOperation(
  schemas: Schemas,
  { group, method, operation }: Listed,
): OpenApiOperation {
  const { id, summary, description, access, params, query, headers, body } = operation;
  const parameters = [
    ...parametersOf(schemas, 'path', params),
    ...parametersOf(schemas, 'query', query),
    ...parametersOf(schemas, 'header', headers),
  ];
  return {
    operationId: id,
    tags: [group],
    summary,
    description,
    security: SECURITY[access],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(schemas, body, 'input') } }),
    responses: {
      ...answersOf(schemas, operation),
      ...problemsOf(schemas, errorsOf(method, operation)),
    },
  };
}

function pathsOf(schemas: Schemas): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {};
  for (const listed of listOperations()) {
    const { path, method } = listed;
    paths[path] = { ...paths[path], [method]: describeOperation(schemas, listed) };
  }
  return paths;
}

/** The OpenAPI document of the API, made of the schemas that its routes check with. */
export function openApiDocument(): OpenApiDocument {
  const schemas = new Schemas();
  const paths = pathsOf(schemas);
  return {
    openapi: '3.1.0',
    info: INFO,
    externalDocs: {
      description: 'The routes below /api/auth are those of Better Auth.',
      url: 'https://better-auth.com/docs',
    },
    servers: [{ url: '/', description: 'The server that this document comes from.' }],
    tags: OPERATION_GROUPS.map(({ name, description }) => ({ name, description })),
    paths,
    components: { securitySchemes: SECURITY_SCHEMES, schemas: schemas.components() },
  };
}
