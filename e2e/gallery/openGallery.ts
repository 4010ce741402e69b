import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SITE_DIR } from '../../scripts/shared/paths.ts';
import { launchBrowser, noteErrors } from '../support/launch.ts';
import { type StaticSite, serveStatic } from '../support/staticSite.ts';

/** Letters are drawn in shades of grey and where they belong, on every machine. */
const ARGUMENTS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** The same in every run, for it is shown in links. */
const ORIGIN = 'http://docs.localhost';

/** The time that is shown everywhere. */
const NOW = new Date('2026-03-14T09:30:00Z');

/** The gallery in a browser. */
export interface OpenGallery {
  page: Page;
  /** Console errors and uncaught errors since they were last taken. */
  takeErrors: () => string[];
}

interface Opened {
  site: StaticSite;
  browser: Browser;
  gallery: OpenGallery;
}

async function open(options: BrowserContextOptions): Promise<Opened> {
  // No server of ours: whatever the components were to ask for, there is nobody to answer.
  const site = await serveStatic(SITE_DIR);
  // Nothing leads out of this machine. Playwright's own rules would keep the browser from caching.
  const { host } = new URL(site.origin);
  const rules = `--host-resolver-rules=MAP ${new URL(ORIGIN).host}:80 ${host}, MAP * ~NOTFOUND`;
  const browser = await launchBrowser([...ARGUMENTS, rules]);
  const context = await browser.newContext({
    baseURL: ORIGIN,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const errors: string[] = [];
  noteErrors(context, errors);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  return { site, browser, gallery: { page, takeErrors: () => errors.splice(0) } };
}

/**
 * Opens one page for all tests of a file: what it has loaded once is there for every state.
 *
 * @returns what gives the page, once tests run
 */
export function useGallery(options: BrowserContextOptions = {}): () => OpenGallery {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open(options);
  });
  afterAll(async () => {
    await opened?.browser.close();
    opened?.site.close();
  });
  return () => {
    if (!opened) throw new Error('The gallery is not open.');
    return opened.gallery;
  };
}
