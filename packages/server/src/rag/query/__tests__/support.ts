import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import {
  type Manifest,
  type QueryResponse,
  type StreamEvent,
  streamEventSchema,
} from '../../../contract/index.ts';
import {
  createTestApp,
  TEST_INGEST_TOKEN,
  type TestAppOptions,
} from '../../../testing/createTestApp.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { type ModelServer, startModelServer } from '../../../testing/modelServer.ts';
import { toolManifest } from '../../__tests__/makeManifest.ts';

export const QUESTION = 'What is the default of boilTimeout?';

/** An application whose answers the stand-in writes, over the docs of a made-up tool. */
export async function modelApp(
  database: TestDatabase,
  server: ModelServer,
  { env, manifest = toolManifest(), ...options }: TestAppOptions & { manifest?: Manifest } = {},
) {
  const made = createTestApp(database.db, {
    ...options,
    env: { LLM_BASE_URL: server.url, LLM_MODEL: 'stand-in', LLM_REWRITE: 'off', ...env },
  });
  await request(made.app)
    .put('/api/v1/index')
    .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
    .send(manifest)
    .expect(200);
  return made;
}

/** One {@link modelApp} for all tests of a file, on the embedded database. */
export function sharedModelApp() {
  let server: ModelServer;
  let database: TestDatabase;
  let app: Express;
  beforeAll(async () => {
    server = await startModelServer();
    database = await createTestDatabase('pglite');
    ({ app } = await modelApp(database, server));
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  return { app: () => app, model: () => server, database: () => database };
}

/** The answer in one piece. */
export async function ask(
  app: Express,
  body: object,
  headers: Record<string, string> = {},
): Promise<QueryResponse> {
  const response = await request(app).post('/api/v1/query').set(headers).send(body).expect(200);
  return response.body;
}

/** The events of a stream as they were sent. */
export function eventsOf(body: string): StreamEvent[] {
  const blocks = body.split('\n\n').filter((block) => block.startsWith('data: '));
  if (blocks.at(-1) !== 'data: [DONE]') throw new Error(`the stream was cut: ${body}`);
  return blocks.slice(0, -1).map((block) => streamEventSchema.parse(JSON.parse(block.slice(6))));
}

/** The answer as a stream. */
export async function stream(
  app: Express,
  body: object,
  headers: Record<string, string> = {},
): Promise<StreamEvent[]> {
  const response = await request(app)
    .post('/api/v1/query')
    .set({ Accept: 'text/event-stream', ...headers })
    .send(body)
    .expect(200);
  return eventsOf(response.text);
}

/** The text of a stream, as a reader has it in the end. */
export function textOf(events: StreamEvent[]): string {
  const replaced = events.find((event) => event.type === 'data-text');
  if (replaced?.type === 'data-text') return replaced.data;
  return events.map((event) => (event.type === 'text-delta' ? event.delta : '')).join('');
}

/** Lets an application listen while it is used. */
export async function listening<T>(app: Express, use: (origin: string) => Promise<T>): Promise<T> {
  const server: Server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  try {
    return await use(`http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}
