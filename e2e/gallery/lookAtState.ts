import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { differenceFromKept } from './kept.ts';
import { layoutProblems } from './layoutProblems.ts';
import { FEW_LOOKS, LOOKS, type Look, nameOf } from './looks.ts';

/** A state of the gallery and the address of its frame. */
interface State {
  id: string;
  url: string;
}

/** The button to the chat floats over every page, and belongs to none. */
const STYLE = '.plugin-auth-launcher { visibility: hidden; }';

/** Where axe looks, too: what it finds depends on the theme and little on the width. */
const AXE: readonly string[] = [LOOKS[0], LOOKS[5]].flatMap((look) => (look ? nameOf(look) : []));

/** What a frame tells about its state. */
interface Opened {
  /** Selector of the part that matters. */
  part: string;
  remade: boolean;
  variant: boolean;
}

/** Opens a state and waits until it has come about. */
async function open(page: Page, { url }: State): Promise<Opened> {
  await page.goto(url);
  await page.locator('html[data-gallery]').waitFor({ state: 'attached' });
  const facts = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  if (facts.gallery !== 'ready') throw new Error(facts.gallery);
  return {
    part: facts.galleryPart ?? '',
    remade: facts.galleryRemade === 'true',
    variant: facts.galleryVariant === 'true',
  };
}

/** Gives the window its size, the page its colours and its direction, and lets it settle. */
async function show(page: Page, { width, height, theme, dir }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((value) => {
    document.documentElement.dir = value;
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, dir);
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}

function photograph(page: Page, id: string, part: string): Promise<Buffer> {
  const options = { animations: 'disabled', caret: 'hide', scale: 'css' } as const;
  const style = id === 'chat-closed' ? '' : STYLE;
  if (!part) return page.screenshot({ ...options, style });
  return page
    .locator(part)
    .last()
    .screenshot({ ...options, style: STYLE });
}

async function problemsOf(page: Page, id: string, part: string, look: Look): Promise<string[]> {
  const name = nameOf(look);
  const difference = differenceFromKept(`${id}/${name}`, await photograph(page, id, part));
  const found = await layoutProblems(page, part);
  if (difference) found.push(difference);
  if (AXE.includes(name)) found.push(...(await violations(page, { within: part || 'html' })));
  return found.map((problem) => `${id}, ${name}: ${problem}`);
}

async function walk(page: Page, state: State, problems: string[]): Promise<void> {
  let opened: Opened | undefined;
  for (const look of LOOKS) {
    if (opened?.variant && !FEW_LOOKS.includes(nameOf(look))) continue;
    await page.setViewportSize(look);
    if (!opened || opened.remade) {
      await page.emulateMedia({ colorScheme: look.theme });
      opened = await open(page, state);
    }
    await show(page, look);
    problems.push(...(await problemsOf(page, state.id, opened.part, look)));
  }
}

/**
 * Looks at a state in its windows.
 *
 * @returns what is wrong with it; nothing is best
 */
export async function lookAtState(page: Page, state: State): Promise<string[]> {
  const problems: string[] = [];
  try {
    await walk(page, state, problems);
  } catch (cause) {
    problems.push(`${state.id}: ${cause instanceof Error ? cause.message : cause}`);
  }
  return problems;
}
