import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/shared/paths.ts';
import { ownShell } from '../packages/newSite.ts';
import { atTerminal } from '../support/terminal.ts';

// `init` as it meets its author: at a terminal, by `npx`, with keys.

const BIN = path.join(ROOT, 'packages/server/bin/docusaurus-auth-server.js');
const COMMAND = 'npx --no docusaurus-auth-server init';
const CONFIG = "export default {\n  title: 'My site',\n  presets: ['classic'],\n};\n";
const PACKAGE = { name: 'site', dependencies: { '@docusaurus/core': '3.10.2' } };
const FILES = {
  'docusaurus.config.js': CONFIG,
  'package.json': `${JSON.stringify(PACKAGE, null, 2)}\n`,
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'docusaurus-auth-init-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A site that has the server among its packages. */
async function newSite(): Promise<string> {
  const dir = await mkdtemp(path.join(root, 'site-'));
  await mkdir(path.join(dir, 'node_modules/.bin'), { recursive: true });
  await symlink(BIN, path.join(dir, 'node_modules/.bin/docusaurus-auth-server'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(dir, name), text);
  return dir;
}

/** What the site holds, without what npm installs. */
async function filesOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => name !== 'node_modules').toSorted();
  const texts = names.map((name) => readFile(path.join(dir, name), 'utf8'));
  return Object.fromEntries((await Promise.all(texts)).map((text, index) => [names[index], text]));
}

test('whoever sees the difference and says no keeps the site as it was', async () => {
  const dir = await newSite();
  const terminal = atTerminal(COMMAND, dir, ownShell());
  await terminal.answer('Add npm scripts that run the server? [Y/n]', '\r');
  await terminal.answer('Make the secrets of the server, in .env? [Y/n]', 'y\r');
  await terminal.answer('Write this? [Y/n]', 'n\r');
  const { code, screen } = await terminal.end();
  expect(screen).toContain("+  plugins: ['docusaurus-plugin-auth'],");
  expect(screen).toContain('+BETTER_AUTH_SECRET=(a new secret)');
  expect(screen).toContain('Nothing was changed.');
  expect(screen).not.toContain('What comes next');
  expect(code).toBe(0);
  expect(await filesOf(dir)).toEqual(FILES);
});

test('whoever says yes has it written, and only what was wanted', async () => {
  const dir = await newSite();
  const terminal = atTerminal(COMMAND, dir, ownShell());
  await terminal.answer('Add npm scripts', 'no\r');
  await terminal.answer('Make the secrets', 'Y\r');
  await terminal.answer('Write this?', '\r');
  const { code, screen } = await terminal.end();
  expect(screen).toContain('Wrote docusaurus.config.js, .gitignore, .env.');
  expect(screen).toContain('What comes next:');
  expect(code).toBe(0);
  const files = await filesOf(dir);
  expect(files['docusaurus.config.js']).toContain("plugins: ['docusaurus-plugin-auth'],");
  expect(files['.env']).toMatch(/^BETTER_AUTH_SECRET=.{43}$/m);
  expect(files['package.json']).toBe(FILES['package.json']);
});

test('Ctrl+C at a question changes nothing', async () => {
  const dir = await newSite();
  const terminal = atTerminal(COMMAND, dir, ownShell());
  await terminal.answer('Add npm scripts', '\r');
  await terminal.answer('Make the secrets', '\u0003');
  const { code, screen } = await terminal.end();
  expect(screen).toContain('Nothing was changed.');
  expect(screen).not.toMatch(/^\s+at /m);
  expect(code).not.toBe(0);
  expect(await filesOf(dir)).toEqual(FILES);
});
