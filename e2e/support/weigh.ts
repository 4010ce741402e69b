import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { fileOf } from './staticSite.ts';

/** Compressed as hard as a host can, in bytes. */
const LEVEL = { level: 9 };

/** The scripts that a page has loaded so far, each with its compressed size in bytes. */
export interface Scale {
  scripts: Map<string, number>;
  /** Of all of them together. */
  total: () => number;
}

/** Notes every file of a kind that a page loads from now on, with its compressed size. */
function noteFiles(page: Page, output: string, ending: '.js' | '.css'): Map<string, number> {
  const files = new Map<string, number>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const file = pathname.endsWith(ending) ? fileOf(output, pathname) : undefined;
    if (file) files.set(pathname, gzipSync(readFileSync(file), LEVEL).length);
  });
  return files;
}

const sumOf = (files: Map<string, number>) =>
  [...files.values()].reduce((sum, size) => sum + size, 0);

/**
 * Notes every script that a page loads from now on.
 *
 * @param output folder of the built site that is served
 */
export function weighScripts(page: Page, output: string): Scale {
  const scripts = noteFiles(page, output, '.js');
  return { scripts, total: () => sumOf(scripts) };
}

/** The same for its stylesheets; gives what they weigh together. */
export function weighStyles(page: Page, output: string): () => number {
  const styles = noteFiles(page, output, '.css');
  return () => sumOf(styles);
}

/** Waits until a page has nothing left to do, what it puts off until it is idle included. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForLoadState('networkidle');
}
