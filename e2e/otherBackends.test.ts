import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toolManifest } from '../packages/server/src/rag/__tests__/makeManifest.ts';
import { checksTokens } from './support/checksTokens.ts';
import { type Backend, startExample } from './support/example.ts';
import { startServer, type TestServer } from './support/startServer.ts';

const startNode = (env: NodeJS.ProcessEnv) =>
  startExample('node', () => [process.execPath, 'server.mjs'], env);

checksTokens('The Node example', startNode);

const QUESTION = 'What is the default of boilTimeout?';

describe('The Node example asks the docs', () => {
  let server: TestServer;
  let backend: Backend;
  let manifestDir: string;
  beforeAll(async () => {
    manifestDir = await mkdtemp(path.join(tmpdir(), 'manifest-'));
    await writeFile(path.join(manifestDir, 'en.json'), JSON.stringify(toolManifest()));
    server = await startServer({ siteDir: '', manifestDir });
    backend = await startNode({ AUTH_SERVER: server.url });
  });
  afterAll(async () => {
    await backend?.stop();
    await server?.stop();
    await rm(manifestDir, { recursive: true, force: true });
  });

  const ask = (question: string, headers = {}) =>
    fetch(`${backend.url}/ask?${new URLSearchParams({ question })}`, { headers });

  test('for everyone, and names where the answer stands', async () => {
    const answer: unknown = await (await ask(QUESTION)).json();
    expect(answer).toMatchObject({
      answer: expect.stringContaining('boilTimeout'),
      sources: expect.arrayContaining([expect.stringContaining('#')]),
    });
  });

  test('for a reader whose token is over, too', async () => {
    const { status } = await ask(QUESTION, { Authorization: 'Bearer old' });
    expect(status).toBe(200);
  });

  test('and passes a refusal on', async () => {
    expect((await ask('')).status).toBe(400);
  });
});
