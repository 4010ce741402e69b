import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { clearDifferences, differenceFromKept } from './kept.ts';
import { layoutProblems } from './layoutProblems.ts';
import { FEW_LOOKS, LOOKS, type Look, nameOf } from './looks.ts';
import type { OpenGallery } from './openGallery.ts';
import { type Opened, openState } from './openState.ts';
import { photograph } from './photograph.ts';
import type { State } from './states.ts';

/** Where axe looks, too, and whether at more than colours: a theme changes nothing else. */
const AXE: Record<string, true | 'only'> = { '320-light-ltr': true, '1280-dark-rtl': 'only' };

/** Gives the page its colours and its direction, and lets it settle. */
async function show(page: Page, { theme, dir }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(
    async ([themeNow, dirNow]) => {
      const { documentElement: html } = document;
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      html.dir = dirNow;
      const isShown = () =>
        html.dataset.theme === themeNow && html.dataset.galleryStyles === dirNow;
      while (!isShown()) await nextFrame();
      // A wider window shows a logo that a narrow one has not loaded.
      const images = [...document.images].filter((image) => image.checkVisibility());
      await Promise.allSettled(images.map((image) => image.decode()));
      await nextFrame();
      await nextFrame();
    },
    [theme, dir] as const,
  );
}

async function problemsOf(page: Page, id: string, part: string, look: Look): Promise<string[]> {
  const name = nameOf(look);
  const difference = differenceFromKept(id, name, await photograph(page, part));
  const found = await layoutProblems(page, part);
  if (difference) found.push(difference);
  const colours = AXE[name];
  if (colours) found.push(...(await violations(page, { within: part || 'html', colours })));
  return found.map((problem) => `${name}: ${problem}`);
}

/**
 * Looks at a state in its windows.
 *
 * @returns what is wrong with it; nothing is best
 */
export async function lookAtState(gallery: OpenGallery, state: State): Promise<string[]> {
  const { page, takeErrors } = gallery;
  const problems: string[] = [];
  let opened: Opened | undefined;
  let width = 0;
  takeErrors();
  clearDifferences(state.id);
  for (const look of LOOKS) {
    if (opened?.variant && !FEW_LOOKS.includes(nameOf(look))) continue;
    const resized = look.width !== width;
    if (resized) await page.setViewportSize(look);
    width = look.width;
    if (!opened || (opened.remade && resized)) opened = await openState(page, state, look.theme);
    await show(page, look);
    problems.push(...(await problemsOf(page, state.id, opened.part, look)));
  }
  return [...problems, ...takeErrors()];
}
