import type { Browser } from 'playwright-core';
import { chat } from '../../e2e/support/chat.ts';
import { settle, weighScripts, weighStyles } from '../../e2e/support/weigh.ts';
import { type Form, withBrowser, withSite } from './sites.ts';

/** Kinds of page, and one of each. */
const PAGES = [
  ['the front page', '/'],
  ['a page of docs with code', '/docs/intro'],
  ['a page of docs without code', '/docs/cleaning'],
  ['the list of the blog', '/blog'],
  ['a post', '/blog/2024/05/02/first'],
  ['a page that is not there', '/404.html'],
] as const;

/** Compressed bytes that were loaded. */
interface Weight {
  scripts: number;
  styles: number;
}

/**
 * What a page loads until it is at rest, in a browser that knows nothing of the site yet.
 *
 * @param open whether only that counts which a click on the button of the chat loads then
 */
async function weigh(browser: Browser, url: string, output: string, open = false): Promise<Weight> {
  const page = await browser.newPage();
  const start = () => [weighScripts(page, output).total, weighStyles(page, output)] as const;
  let scales = start();
  await page.goto(url);
  await settle(page);
  if (open) {
    scales = start();
    await chat(page).launcher.click();
    await chat(page).question.waitFor();
    await settle(page);
  }
  await page.close();
  const [scripts, styles] = scales;
  return { scripts: scripts(), styles: styles() };
}

const weighForm = (form: Form) =>
  withSite(form, ({ origin, output }) =>
    withBrowser(async (browser) => {
      const pages: Weight[] = [];
      for (const [, path] of PAGES) pages.push(await weigh(browser, origin + path, output));
      const opened =
        form === 'off' ? undefined : await weigh(browser, `${origin}/docs/intro`, output, true);
      return { pages, opened };
    }),
  );

function line(name: string, cells: (number | string)[]): void {
  console.log(`${name.padEnd(30)}${cells.map((cell) => `${cell}`.padStart(10)).join('')}`);
}

/** What each kind of page loads, every script and stylesheet of it. */
export async function reportWeights(): Promise<void> {
  const { pages: alone } = await weighForm('off');
  const plain = await weighForm('on');
  const searching = await weighForm('search');
  line('bytes, compressed', ['scripts', '+ plugin', '+ search', 'styles', '+ plugin', '+ search']);
  PAGES.forEach(([name], at) => {
    const of = (kind: keyof Weight) => {
      const own = alone[at]?.[kind] ?? Number.NaN;
      return [own, ...[plain, searching].map(({ pages }) => (pages[at]?.[kind] ?? own) - own)];
    };
    line(name, [...of('scripts'), ...of('styles')]);
  });
  const { scripts, styles } = plain.opened ?? { scripts: Number.NaN, styles: Number.NaN };
  line('opening the chat', ['', scripts, '', '', styles]);
}
