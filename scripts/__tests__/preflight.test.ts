import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../shared/paths.ts';
import { ensurePortIsFree, ensureWritable, readPort } from '../shared/preflight.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** Takes any free port for the length of `work`. */
async function withTakenPort(work: (port: number) => Promise<void>, host?: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ port: 0, host }, resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await work(port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

test.each([undefined, '127.0.0.1'])('a port taken on %s is named in one sentence', async (host) => {
  await withTakenPort(async (port) => {
    await expect(ensurePortIsFree(port)).rejects.toThrow(
      new RegExp(`^Port ${port} is taken: .*"PORT=${port + 1} npm start"\\.$`),
    );
  }, host);
});

test('a port that was only looked at is free afterwards', async () => {
  let free = 0;
  await withTakenPort(async (port) => {
    free = port;
  });
  await ensurePortIsFree(free);
  await expect(ensurePortIsFree(free)).resolves.toBeUndefined();
});

test('a folder that cannot be made is named in one sentence', async () => {
  const folder = path.join(temporaryFolder({ file: '' }), 'file', 'data');
  await expect(ensureWritable(folder)).rejects.toThrow(`The folder ${folder} cannot be written`);
});

test('the look at a folder leaves nothing behind in it', async () => {
  const folder = path.join(temporaryFolder(), 'data');
  await ensureWritable(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['http', '0', '70000', '3000.5'])('PORT=%s is refused in one sentence', (value) => {
  expect(() => readPort(value, 3000)).toThrow(
    `PORT must be a number from 1 to 65535, not "${value}".`,
  );
});

test('an empty PORT is the usual one', () => {
  expect(readPort('', 3000)).toBe(3000);
  expect(readPort(undefined, 3000)).toBe(3000);
});

/** The real command, as it stands after the install; it ends before anything is built. */
function start(env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString().trim() };
}

test('npm start says that the port is taken, and nothing else, before it builds', async () => {
  await withTakenPort(async (port) => {
    const { status, stdout, stderr } = start({ PORT: String(port) });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Port ${port} is taken: .*$`));
  });
});

test('npm start says that its data folder cannot be written before it builds', () => {
  const dataDir = path.join(temporaryFolder({ file: '' }), 'file', 'data');
  const { status, stdout, stderr } = start({ PORT: '3699', DATA_DIR: dataDir });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^The folder .* cannot be written: .*$/);
});
