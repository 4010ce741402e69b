import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../../packages/server/src/testing/freePort.ts';
import { ask } from '../../support/chat.ts';
import { newReader } from '../../support/launch.ts';
import { PNPM } from '../newSite.ts';
import type { Tarballs } from '../pack.ts';
import { serving } from '../serving.ts';
import type { Ask, Cell } from './cell.ts';
import { prepare } from './prepare.ts';

const DESCALE: Ask = {
  question: 'How do I descale the kettle?',
  says: 'vinegar',
  leadsTo: /#how-to-descale-the-kettle/,
};

/** How a cell's author says what npm and pnpm say differently. */
const TOOLS = {
  npm: { add: 'npm install --no-audit --no-fund', exec: 'npx', run: 'npm run' },
  pnpm: { add: `${PNPM} add`, exec: `${PNPM} exec`, run: PNPM },
};

/**
 * Installs the packages into the site of a cell as an author would, builds and serves it, and asks in
 * a browser.
 *
 * @throws {Error} with the first thing that did not work
 */
export async function tryCell(cell: Cell, packed: Tarballs, browser: Browser): Promise<void> {
  const site = await prepare(cell);
  const { add, exec, run } = TOOLS[cell.installer ?? 'pnpm'];
  try {
    const files = [packed['docusaurus-plugin-auth'].file, packed['docusaurus-auth-server'].file];
    await site.sh(`${add} ${files.join(' ')}`);
    for (const command of cell.commands ?? []) await site.sh(`${exec} docusaurus ${command}`);
    await site.sh(`${exec} docusaurus-auth-server init --yes`);
    const log = await site.sh(`${run} build`);
    if (cell.warning) return expectWarning(log, cell.warning);
    const command = `${exec} docusaurus-auth-server serve --site build`;
    const served = await serving(site, command, await freePort(), cell.env);
    await readAndAsk(cell, served.url, browser).finally(served.stop);
  } finally {
    await site.remove();
  }
}

function expectWarning(log: string, warning: RegExp): void {
  if (!warning.test(log)) throw new Error(`The build did not say ${warning}:\n${log}`);
}

function pageOf({ config = {}, page = 'docs/kettle' }: Cell): string {
  const slash = config.trailingSlash === true ? '/' : '';
  return `${config.baseUrl ?? '/'}${page}${slash}`;
}

async function readAndAsk(cell: Cell, url: string, browser: Browser): Promise<void> {
  const { page, leave } = await newReader(browser, url);
  await page.goto(pageOf(cell));
  for (const text of cell.shows ?? []) await page.getByText(text).first().waitFor();
  await askOn(page, cell.asks ?? DESCALE);
  await leave();
}

async function askOn(page: Page, { question, says, leadsTo }: Ask): Promise<void> {
  const exchange = await ask(page, question);
  await exchange.getByText(says).first().waitFor();
  await exchange
    .getByRole('link', { name: /^Source 1/ })
    .first()
    .click();
  await page.waitForURL(leadsTo);
}
