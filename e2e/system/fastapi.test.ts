import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  startTestPostgres,
  type TestPostgres,
} from '../../packages/server/src/testing/postgres.ts';
import { createAccount, newAccount } from '../support/accounts.ts';
import { checksTokens, tokenFor } from '../support/checksTokens.ts';
import { type Backend, startExample } from '../support/example.ts';
import { startServer, type TestServer } from '../support/startServer.ts';

// The system's own Python, which has the packages that scripts/install-system.sh installs.
const PYTHON = '/usr/bin/python3';

function startFastApi(app: string, env: NodeJS.ProcessEnv): Promise<Backend> {
  const command = (port: number) => [
    PYTHON,
    '-m',
    'uvicorn',
    app,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ];
  return startExample('fastapi', command, env);
}

checksTokens('The FastAPI example', (env) => startFastApi('main:app', env));

let postgres: TestPostgres;
let server: TestServer;
let backend: Backend;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const env = { DATABASE_URL: postgres.url };
  server = await startServer({ siteDir: '', manifestDir: '', env });
  backend = await startFastApi('present:app', { ...env, AUTH_SERVER: server.url });
});
afterAll(async () => {
  await backend?.stop();
  await server?.stop();
  await postgres?.stop();
});

test('the FastAPI example reads a role from the shared database, whatever a token says', async () => {
  const reader = newAccount();
  const token = await tokenFor(server, await createAccount(server.url, reader));
  const headers = { Authorization: `Bearer ${token}` };
  const ask = async () => (await fetch(`${backend.url}/admin/now`, { headers })).status;
  expect(await ask()).toBe(403);

  const database = new pg.Client({ connectionString: postgres.url });
  await database.connect();
  try {
    await database.query(`update "user" set role = 'admin' where email = $1`, [reader.email]);
    expect(await ask()).toBe(200);
    await database.query('update "user" set banned = true where email = $1', [reader.email]);
    expect(await ask()).toBe(401);
  } finally {
    await database.end();
  }
});
