import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { manifestPageSchema } from '../../contract/index.ts';
import { makePage } from '../makePage.ts';
import type { Viewer } from '../openapi/anchors.ts';
import { readOpenApi } from '../openapi/readOpenApi.ts';

const KETTLES = `
openapi: 3.1.0
info:
  title: Kettle API
  version: '1'
  summary: Everything that a kettle can do.
  description: |
    Talk to **kettles**.

    ## Errors

    All errors are problems.
tags:
  - name: Hot water
    description: What boils.
paths:
  /kettles/{id}:
    parameters:
      - {name: id, in: path, required: true, description: Which kettle., schema: {type: string}}
    get:
      tags: [Hot water]
      operationId: getKettle
      summary: Read a kettle
      description: 'Gives *one* kettle. Try it: \`curl /kettles/1\`'
      responses:
        '200':
          description: The kettle.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Kettle'}
              example: {litres: 2}
    delete:
      deprecated: true
      responses: {'204': {description: Gone.}}
components:
  schemas:
    Kettle:
      type: object
      description: A kettle.
      required: [litres]
      properties:
        litres: {type: number, description: How much it holds., default: 1}
        state: {type: string, enum: [cold, hot]}
        lid: {$ref: '#/components/schemas/Lid'}
    Lid:
      type: object
      properties:
        kettle: {$ref: '#/components/schemas/Kettle'}
        lids: {type: array, items: {$ref: '#/components/schemas/Lid'}}
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docusaurus-auth-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(document: string, viewer: Viewer = 'none') {
  const file = join(folder, 'openapi.yaml');
  await writeFile(file, document);
  return readOpenApi(file, { url: '/api', viewer });
}

const heading = (page: Awaited<ReturnType<typeof read>>, name: string) =>
  page.sections.find(({ headingPath }) => headingPath.at(-1) === name);

test('an API is one page that the server takes, with its introduction first', async () => {
  const page = await read(KETTLES);
  expect(page).toMatchObject({ url: '/api', title: 'Kettle API', plugin: 'openapi:default' });
  expect(page.sections.map(({ headingPath }) => headingPath.slice(1).join(' / '))).toEqual([
    '',
    'Errors',
    'Hot water',
    'Hot water / Read a kettle',
    'DELETE /kettles/{id}',
    'Kettle',
    'Lid',
  ]);
  expect(page.sections[0]?.text).toBe('Talk to kettles.');
  const whole = makePage(page, { locale: 'en' });
  expect(manifestPageSchema.parse(whole)).toEqual(whole);
});

test('an operation tells what it takes and gives, line by line, with its own examples', async () => {
  const page = await read(KETTLES);
  const section = heading(page, 'Read a kettle');
  expect(section?.text.split('\n').slice(0, 7)).toEqual([
    'GET /kettles/{id}',
    'Gives one kettle. Try it: curl /kettles/1',
    '- id (path, string, required): Which kettle.',
    'Response 200 (application/json): The kettle.',
    '- litres (number, required): How much it holds. Default: 1.',
    '- state (string): One of: cold, hot.',
    expect.stringMatching(/^- lid /),
  ]);
  expect(section?.code).toEqual([
    { language: 'json', title: 'Response 200', text: '{\n  "litres": 2\n}' },
  ]);
  expect(heading(page, 'DELETE /kettles/{id}')?.text).toContain('Deprecated.');
});

test('schemas that contain each other are told as far as anybody reads', async () => {
  const page = await read(KETTLES);
  const lines = heading(page, 'Kettle')?.text.split('\n') ?? [];
  expect(lines[0]).toBe('A kettle.');
  expect(lines.length).toBeLessThan(60);
});

test.each([
  ['none', undefined],
  ['redoc', 'tag/Hot-water/operation/getKettle'],
  ['scalar', 'tag/hot-water/GET/kettles/{id}'],
  ['swagger-ui', '/Hot%20water/getKettle'],
] as const)('with the viewer "%s" an operation is at #%s', async (viewer, anchor) => {
  expect(heading(await read(KETTLES, viewer), 'Read a kettle')?.anchor).toBe(anchor);
});

test('Swagger 2 is read as well', async () => {
  const page = await read(`
swagger: '2.0'
info: {title: Old API, version: '1'}
paths:
  /a:
    get:
      parameters: [{name: q, in: query, type: string, description: What.}]
      responses: {200: {description: Fine., schema: {$ref: '#/definitions/A'}}}
definitions:
  A: {type: object, properties: {b: {type: string, description: Words.}}}
`);
  expect(heading(page, 'GET /a')?.text).toBe(
    'GET /a\n- q (query, string): What.\nResponse 200: Fine.\n- b (string): Words.',
  );
});

test.each([
  ['no OpenAPI document', 'hello: world'],
  ['no YAML', 'a: [1'],
  ['a reference that leads nowhere', KETTLES.replace('schemas/Lid', 'schemas/Gone')],
])('%s is refused by the name of the file', async (_what, document) => {
  await expect(read(document)).rejects.toThrow(/openapi\.yaml is not a usable OpenAPI document: ./);
});
