import type { Page } from 'playwright-core';
import { overflow, violations } from './axe.ts';

const WIDTHS = [320, 1280];
const THEMES = ['light', 'dark'] as const;
/** Colours that are still on their way from one theme to the other would be measured. */
const STILL = '*, *::before, *::after { transition: none !important; animation: none !important; }';

/** Fields that are typed in; a phone zooms into the page for one whose letters are below 16 px. */
const TYPED =
  'main :is(input:not([type=checkbox], [type=radio], [type=range], [type=file], [hidden]), select, textarea)';

/** What only a phone finds: fields that it zooms into, and what sticks out from right to left. */
async function problemsOnPhone(page: Page): Promise<string[]> {
  const turn = (dir: string) =>
    page.locator('html').evaluate((html, to) => html.setAttribute('dir', to), dir);
  await turn('rtl');
  const wider = await overflow(page);
  await turn('ltr');
  const small = await page
    .locator(TYPED)
    .evaluateAll((fields) =>
      fields
        .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
        .map((field) => `letters below 16 px in ${field.id || field.tagName}`),
    );
  return wider > 0 ? [`${wider} px too wide from right to left`, ...small] : small;
}

/** Not by a style element, which the policy of a page may forbid. */
async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** What is wrong with the page as it stands: small and wide, light and dark. */
async function problemsOf(page: Page, state: string, whole: boolean): Promise<string[]> {
  await addStyle(page, STILL);
  const problems: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const wider = await overflow(page);
    if (wider > 0) problems.push(`${state}, ${width} px: ${wider} px too wide`);
    if (width === 320) {
      const found = await problemsOnPhone(page);
      problems.push(...found.map((problem) => `${state}, ${width} px: ${problem}`));
    }
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
