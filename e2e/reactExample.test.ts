import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { toolManifest } from '../packages/server/src/rag/__tests__/makeManifest.ts';
import { ROOT } from '../scripts/shared/paths.ts';
import { runNode } from '../scripts/shared/run.ts';
import { createAccount, newAccount } from './support/accounts.ts';
import { launchBrowser, newReader } from './support/launch.ts';
import { startServer, type TestServer } from './support/startServer.ts';

const EXAMPLE = path.join(ROOT, 'examples/react');

let folder: string;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'react-example-'));
  const [siteDir, manifestDir] = [path.join(folder, 'site'), folder];
  await writeFile(path.join(manifestDir, 'en.json'), JSON.stringify(toolManifest()));
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', siteDir];
  expect(await runNode(args, { cwd: EXAMPLE })).toMatchObject({ code: 0 });
  server = await startServer({ siteDir, manifestDir });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the React example has the types of the client', async () => {
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  expect(await runNode([tsc, '-p', EXAMPLE])).toMatchObject({ code: 0 });
});

test('a React page outside Docusaurus asks the docs and signs a reader in and out', async () => {
  const account = newAccount('Ada Lovelace');
  await createAccount(server.url, account);
  const reader = await newReader(browser, server.url);
  const { page } = reader;
  await page.goto('/');

  await page.getByLabel('Question').fill('What is the default of boilTimeout?');
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByRole('listitem').first().waitFor();
  expect(await page.getByRole('status').textContent()).toContain('boilTimeout');

  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Hello Ada Lovelace').waitFor();

  await page.reload();
  await page.getByText('Hello Ada Lovelace').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').waitFor();
  await reader.leave();
});
