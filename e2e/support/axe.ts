import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** The library as text: run by the debugger, which the policy of a page does not bind. */
const SOURCE = readFileSync(AXE, 'utf8');

declare global {
  interface Window {
    axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> };
  }
}

/** Every rule that axe counts to WCAG 2.2 up to AA, and its best practices. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules that colours decide. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Look {
  /** Selector of the part that is looked at; the whole page unless given. */
  within?: string;
  /**
   * Whether contrast counts: not on a site that has chosen no colours of its own, for Infima's links
   * are paler than the rule wants. With `'only'` nothing else counts.
   */
  colours?: boolean | 'only';
}

/** What axe holds against a page as it stands, a line for each element; nothing is best. */
export async function violations(page: Page, look: Look = {}): Promise<string[]> {
  const { within = 'html', colours = true } = look;
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(SOURCE);
  const options: RunOptions =
    colours === 'only'
      ? { ...OPTIONS, runOnly: { type: 'rule', values: OF_COLOURS } }
      : { ...OPTIONS, rules: { 'color-contrast': { enabled: colours } } };
  const run = ([part, given]: [string, RunOptions]) => window.axe.run(part, given);
  const results = await page.evaluate(run, [within, options] satisfies [string, RunOptions]);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** By how many pixels a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
