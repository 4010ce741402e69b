import type { Page } from 'playwright-core';
import type { State } from './states.ts';

/**
 * Nothing moves while it is looked at. The navbar covers nothing of a page that has scrolled to what
 * has the focus.
 */
const STILL = `
*, *::before, *::after { animation: none !important; transition: none !important; }
* { caret-color: transparent !important; scroll-behavior: auto !important; }
.navbar--fixed-top { position: static !important; }`;

/** The button to the chat floats over every page, and belongs to none. */
const NO_LAUNCHER = '.plugin-auth-launcher { visibility: hidden; }';

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
  { id, url }: State,
  colorScheme: 'light' | 'dark',
): Promise<Opened> {
  await page.emulateMedia({ colorScheme });
  await page.goto(url);
  await page.locator('html[data-gallery]').waitFor({ state: 'attached' });
  const facts = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  if (facts.gallery !== 'ready') throw new Error(facts.gallery);
  await page.evaluate(addStyle, id === 'chat-closed' ? STILL : STILL + NO_LAUNCHER);
  return {
    part: facts.galleryPart ?? '',
    remade: facts.galleryRemade === 'true',
    variant: facts.galleryVariant === 'true',
  };
}
