import type { Page } from 'playwright-core';
import type { State } from './states.ts';

/**
 * Nothing moves while it is looked at. The navbar covers nothing of a page that has scrolled to what
 * has the focus, and the button to the chat floats over every page, and belongs to none.
 */
const STILL = `
*, *::before, *::after { animation: none !important; transition: none !important; }
* { caret-color: transparent !important; scroll-behavior: auto !important; }
.navbar--fixed-top { position: static !important; }
html:not([data-gallery-part=""]) .plugin-auth-launcher { visibility: hidden; }`;

/** What a frame tells about its state. */
export interface Opened {
  /** Selector of the part that matters; the window when empty. */
  part: string;
  remade: boolean;
  variant: boolean;
}

/** Not by a style element, which the policy of a page may forbid. */
function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Opens a state and waits until it has come about. */
export async function openState(
  page: Page,
  { url }: State,
  colorScheme: 'light' | 'dark',
): Promise<Opened> {
  await page.emulateMedia({ colorScheme });
  await page.goto(url);
  await page.locator('html[data-gallery]').waitFor({ state: 'attached' });
  const facts = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  if (facts.gallery !== 'ready') throw new Error(facts.gallery);
  await page.evaluate(addStyle, STILL);
  return {
    part: facts.galleryPart ?? '',
    remade: facts.galleryRemade === 'true',
    variant: facts.galleryVariant === 'true',
  };
}
