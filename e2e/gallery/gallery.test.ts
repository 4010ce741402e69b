import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SITE_DIR } from '../../scripts/shared/paths.ts';
import { launchBrowser, newReader } from '../support/launch.ts';
import { type StaticSite, serveStatic } from '../support/staticSite.ts';
import { clearDifferences, orphans } from './kept.ts';
import { lookAtState } from './lookAtState.ts';

/** Letters are drawn in shades of grey and where they belong, on every machine. */
const PLAIN_LETTERS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** How the ids begin of the states that are looked at, for who works on some of them. */
const ONLY = process.env.GALLERY_ONLY ?? '';

/** The time that is shown everywhere. */
const NOW = new Date('2026-03-14T09:30:00Z');

let site: StaticSite;
let browser: Browser;

beforeAll(async () => {
  clearDifferences();
  // No server of ours: whatever the components were to ask for, there is nobody to answer.
  site = await serveStatic(SITE_DIR);
  browser = await launchBrowser(PLAIN_LETTERS);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** The states of the gallery, each with the address of its frame, which leaves its look open. */
async function statesOf(page: Page): Promise<{ id: string; url: string }[]> {
  const html = await (await fetch(`${site.origin}/gallery`)).text();
  const links = await page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    return [...body.querySelectorAll('[data-state]')].map((state) => ({
      id: state.getAttribute('data-state') ?? '',
      url: state.querySelector('a')?.getAttribute('href') ?? '',
    }));
  }, html);
  return links.map(({ id, url }) => {
    const address = new URL(url, site.origin);
    for (const look of ['dir', 'docusaurus-theme']) address.searchParams.delete(look);
    return { id, url: address.href };
  });
}

test('every state looks as it did, fits its window, and has nothing that axe finds', async () => {
  const { page, leave } = await newReader(browser, site.origin, {
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  await page.clock.setFixedTime(NOW);
  const states = await statesOf(page);
  expect(states.length).toBeGreaterThan(50);
  const problems = orphans(states.map(({ id }) => id)).map((id) => `${id}: there is no such state`);
  for (const state of states.filter(({ id }) => id.startsWith(ONLY))) {
    problems.push(...(await lookAtState(page, state)));
  }
  expect(problems).toEqual([]);
  await leave();
}, 600_000);
