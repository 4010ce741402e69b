import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { ask } from '../support/chat.ts';
import { launchBrowser, newReader } from '../support/launch.ts';
import { signUp } from '../support/signUp.ts';
import { commandsOf } from './commandsOf.ts';
import { type NewSite, newSite } from './newSite.ts';
import { type PackageName, packAll, type Tarballs } from './pack.ts';
import { type Serving, serving } from './serving.ts';

// Somebody who has a new Docusaurus site, the quick start of the docs, and nothing else of ours.

jest.setTimeout(600_000);

const QUICK_START = 'getting-started/quick-start.md';

const READER = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'brass gears hum at noon',
};

let packed: Tarballs;
let site: NewSite;
let served: Serving;
let browser: Browser;

/** Until the packages are on the registry, their names stand for what would be there. */
function fromTarballs(command: string): string {
  const names: PackageName[] = ['docusaurus-plugin-auth', 'docusaurus-auth-server'];
  if (!command.startsWith('npm install')) return command;
  return names.reduce((text, name) => text.replaceAll(name, packed[name].file), command);
}

beforeAll(async () => {
  packed = await packAll();
  site = await newSite('typescript');
  const commands = await commandsOf(QUICK_START);
  const last = commands.pop();
  if (!last) throw new Error(`${QUICK_START} has no commands.`);
  for (const command of commands) await site.sh(fromTarballs(command));
  served = await serving(site, last, await freePort());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await site?.remove();
  await packed?.remove();
});

test('the site of the quick start answers from its own docs, and lets a reader sign up', async () => {
  const { page, leave } = await newReader(browser, served.url);
  await page.goto('/docs/intro');
  const exchange = await ask(page, 'How do I start the development server?');
  const sources = exchange.getByRole('link', { name: /Source 1/ });
  await sources.first().waitFor();
  expect(await exchange.innerText()).toContain('npm run start');
  await page.keyboard.press('Escape');
  await signUp(page, READER);
  await page.getByRole('button', { name: READER.name }).waitFor();
  await leave();
});
