import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { validate } from '@readme/openapi-parser';
import request from 'supertest';
import { createTestApp, type TestApp } from '../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { mountedRoutes } from '../../testing/mountedRoutes.ts';
import { type OpenApiDocument, openApiDocument } from '../document.ts';

let database: TestDatabase;
let made: TestApp;

beforeAll(async () => {
  database = await createTestDatabase('pglite', { migrated: false });
  made = createTestApp(database.db);
});
afterAll(() => database?.close());

/** Every operation of the document, as `GET /api/v1/conversations/{id}`. */
function described({ paths }: OpenApiDocument): string[] {
  return Object.entries(paths)
    .flatMap(([at, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${at}`))
    .sort();
}

describe('the OpenAPI document', () => {
  test('is valid', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'openapi-')), 'openapi.json');
    await writeFile(file, JSON.stringify(openApiDocument()));
    expect(await validate(file)).toMatchObject({ valid: true, warnings: [] });
  });

  test('describes the routes that are mounted, and no others', () => {
    expect(described(openApiDocument())).toEqual(mountedRoutes(made.app));
  });

  test('names every operation once', () => {
    const { paths } = openApiDocument();
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells the fields that the routes check', () => {
    const { schemas } = openApiDocument().components;
    expect(schemas.QueryRequest).toMatchObject({
      required: ['question'],
      additionalProperties: false,
      properties: { question: { type: 'string', minLength: 1, maxLength: 2_000 } },
    });
  });

  test('tells the events of a stream', () => {
    const { content } = openApiDocument().paths['/api/v1/query']?.post?.responses['200'] ?? {};
    expect(content?.['text/event-stream']).toEqual({
      schema: { $ref: '#/components/schemas/StreamEvent' },
    });
  });

  test('lets anonymous readers ask, and only readers see an account', () => {
    const { paths } = openApiDocument();
    expect(paths['/api/v1/query']?.post?.security).toContainEqual({});
    expect(paths['/api/v1/account']?.get?.security).not.toContainEqual({});
  });
});

describe('GET /api/v1/openapi.json', () => {
  test('answers the document to everyone', async () => {
    const { body, headers } = await request(made.app).get('/api/v1/openapi.json').expect(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    expect(headers['cache-control']).toContain('public');
  });

  test('answers 304 to whoever holds it', async () => {
    const { headers } = await request(made.app).get('/api/v1/openapi.json');
    await request(made.app)
      .get('/api/v1/openapi.json')
      .set('If-None-Match', String(headers.etag))
      .expect(304);
  });
});
