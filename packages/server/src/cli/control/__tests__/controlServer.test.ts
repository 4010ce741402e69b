import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadConfig } from '../../../config.ts';
import { createLogger } from '../../../http/logger.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/databases.ts';
import { controlAddress } from '../address.ts';
import { askServer } from '../askServer.ts';
import { startControl } from '../controlServer.ts';

let root: string;
let database: TestDatabase;
const log: string[] = [];
const logger = createLogger({ logLevel: 'info' }, { write: (line) => void log.push(line) });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'control-'));
  database = await createTestDatabase('pglite');
});
afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const start = (dataDir: string) =>
  startControl({ config: { ...loadConfig({}), dataDir }, db: database.db, logger });

test('nobody answers where no server runs, nor where a file is in the socket’s place', async () => {
  expect(await askServer({ dataDir: root }, 'migration-status', {})).toBeUndefined();
  await writeFile(join(root, 'control.sock'), '');
  expect(await askServer({ dataDir: root }, 'migration-status', {})).toBeUndefined();
});

test('a server takes the place of what was left behind, and leaves nothing behind', async () => {
  await writeFile(join(root, 'control.sock'), '');
  const end = await start(root);
  const status = await askServer({ dataDir: root }, 'migration-status', {});
  expect(status?.applied).toContain('0001_auth');
  await end();
  expect(await askServer({ dataDir: root }, 'migration-status', {})).toBeUndefined();
});

test('the report on privacy is the one of the server, with its own settings', async () => {
  const config = { ...loadConfig({ AUTH_EVENTS_DAYS: '7' }), dataDir: root };
  const end = await startControl({ config, db: database.db, logger });
  const report = await askServer({ dataDir: root }, 'privacy-report', {});
  expect(report?.stored).toContainEqual(
    expect.objectContaining({ name: 'events', kept: { days: 7 } }),
  );
  await end();
});

test('a refused command says why', async () => {
  const end = await start(root);
  const wrong = askServer({ dataDir: root }, 'create-admin', { email: 'nobody' });
  await expect(wrong).rejects.toThrow(/^The running server refuses the command: .+\.$/);
  await end();
});

test('a path that is too long for a socket stops nothing but the commands', async () => {
  const dataDir = join(root, 'x'.repeat(60), 'y'.repeat(60));
  await mkdir(dataDir, { recursive: true });
  const end = await start(dataDir);
  expect(log.join()).toContain('commands cannot reach this server while it runs');
  await end();
});

test('the address is the shorter path, and on Windows a pipe for each folder', () => {
  expect(controlAddress(join(process.cwd(), '.data'), 'linux')).toBe('.data/control.sock');
  expect(controlAddress('/d', 'linux')).toBe('/d/control.sock');
  const pipes = ['C:\\docs\\.data', 'c:\\DOCS\\.data', 'C:\\other'].map((folder) =>
    controlAddress(folder, 'win32'),
  );
  expect(pipes[0]).toMatch(/^\\\\\.\\pipe\\docusaurus-auth-[0-9a-f]{32}$/);
  expect(pipes[1]).toBe(pipes[0]);
  expect(pipes[2]).not.toBe(pipes[0]);
});
