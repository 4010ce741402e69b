import type { Browser } from 'playwright-core';
import { freePort } from '../../../packages/server/src/testing/freePort.ts';
import { ask } from '../../support/chat.ts';
import { newReader } from '../../support/launch.ts';
import { PNPM } from '../newSite.ts';
import type { Tarballs } from '../pack.ts';
import { serving } from '../serving.ts';
import type { Cell } from './cells.ts';
import { prepare } from './prepare.ts';

const QUESTION = 'How do I descale the kettle?';

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
    for (const version of cell.versions ?? [])
      await site.sh(`${exec} docusaurus docs:version ${version}`);
    await site.sh(`${exec} docusaurus-auth-server init --yes`);
    const log = await site.sh(`${run} build`);
    if (cell.warning) return expectWarning(log, cell.warning);
    const served = await serving(
      site,
      `${exec} docusaurus-auth-server serve --site build`,
      await freePort(),
    );
    await askOn(new URL(pageOf(cell), served.url), browser).finally(served.stop);
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

async function askOn(page: URL, browser: Browser): Promise<void> {
  const reader = await newReader(browser, page.origin);
  await reader.page.goto(page.href);
  const exchange = await ask(reader.page, QUESTION);
  await exchange.getByText('vinegar').first().waitFor();
  await exchange
    .getByRole('link', { name: /^Source 1/ })
    .first()
    .click();
  await reader.page.waitForURL(/#how-to-descale-the-kettle/);
  await reader.leave();
}
