import type { Page } from 'playwright-core';
import { overflow, violations } from './axe.ts';

const WIDTHS = [320, 1280];
const THEMES = ['light', 'dark'] as const;
/** Colours that are still on their way from one theme to the other would be measured. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important; }';

/** What is wrong with the page as it stands: small and wide, light and dark. */
async function problemsOf(page: Page, state: string, whole: boolean): Promise<string[]> {
  await page.addStyleTag({ content: STILL });
  const problems: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const wider = await overflow(page);
    if (wider > 0) problems.push(`${state}, ${width} px: ${wider} px too wide`);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      const light = colorScheme === 'light';
      // What is around the page does not change: once in full is enough. A theme changes colours.
      const within = whole || (width === 320 && light) ? 'html' : 'main';
      const found = await violations(page, { within, colours: light || 'only' });
      problems.push(...found.map((line) => `${state}, ${width} px, ${colorScheme}: ${line}`));
    }
  }
  return problems;
}

/** A state of a page: its name, how it is reached from the one before, and where to look. */
export type State = readonly [
  name: string,
  lead: (page: Page) => Promise<unknown>,
  within?: 'main' | 'html',
];

/**
 * Walks states one after the other and looks at each: small and wide, light and dark.
 *
 * @param after what to do after each, e.g. to stay outside of limits
 * @returns what is wrong with any of them; nothing is best
 * @example
 * expect(await walk(page, [['sign-in', (at) => at.goto('/auth/sign-in')]])).toEqual([]);
 */
export async function walk(
  page: Page,
  states: readonly State[],
  after: () => Promise<void> = async () => {},
): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, lead, within] of states) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await lead(page);
    problems.push(...(await problemsOf(page, name, within === 'html')));
    await after();
  }
  return problems;
}
