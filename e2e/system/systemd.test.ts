import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readDeployed } from '../support/proxy/readDeployed.ts';

const ANALYZE = '/usr/bin/systemd-analyze';
/** Of 10, which is a service that may do everything; systemd calls up to 2.0 "OK". */
const EXPOSURE = 2;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docusaurus-auth-systemd-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The service of the docs, with the Node of this test. */
async function unit(change: (text: string) => string = (text) => text): Promise<string> {
  const file = path.join(folder, 'docusaurus-auth.service');
  const places = { '/usr/bin/node': process.execPath };
  await writeFile(
    file,
    change(await readDeployed('deploy/systemd/docusaurus-auth.service', places)),
  );
  return file;
}

/** What systemd finds wrong. */
async function faults(file: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(ANALYZE, ['verify', '--man=no', file]);
  return stdout + stderr;
}

test('systemd finds nothing wrong with the service', async () => {
  expect(await faults(await unit())).toBe('');
  const misspelt = await unit((text) => text.replace('DynamicUser', 'DynamicUsr'));
  expect(await faults(misspelt)).toContain('DynamicUsr');
});

test('the service may do little that it does not need', async () => {
  const args = ['security', '--offline=true', `--threshold=${EXPOSURE * 10}`, '--no-pager'];
  const { stdout } = await promisify(execFile)(ANALYZE, [...args, await unit()]);
  expect(stdout).toMatch(/Overall exposure level .*: [01]\.\d/);
});
