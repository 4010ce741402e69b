import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { run } from '../../scripts/shared/run.ts';
import { installBrowser } from './installBrowser.ts';

/** Names under which packages put Chromium, or a browser made from it, on the PATH. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Where the installers of macOS and Windows put Chrome. */
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What the search looks at; a test passes its own. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  applications: string[];
  /** Path of the browser that Playwright would download, downloaded or not. */
  playwright: () => string;
}

const thisMachine: Surroundings = {
  env: process.env,
  applications: APPLICATIONS,
  playwright: () => chromium.executablePath(),
};

/**
 * The browser that is there: `CHROMIUM_PATH`, else the system's, else Playwright's own.
 *
 * @returns its path, or `undefined` when there is none
 * @throws {Error} when `CHROMIUM_PATH` names nothing that can be run: whoever sets it means it
 */
export function lookForBrowser(around: Surroundings = thisMachine): string | undefined {
  const chosen = around.env.CHROMIUM_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, and no program is there.`);
  }
  const folders = (around.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const commands = COMMANDS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...commands, ...around.applications, around.playwright()].find(isExecutable);
}

/**
 * The browser for the journeys, installed first if there is none.
 *
 * @throws {Error} that says what to do when it cannot be installed
 */
export async function findBrowser(): Promise<string> {
  const found = lookForBrowser();
  if (found) return found;
  console.log('No Chromium here: installing it …');
  const attempts = await installBrowser();
  const installed = lookForBrowser();
  if (installed) return installed;
  throw new Error(
    `No Chromium was found, and it could not be installed (${attempts.join('; ')}). Install Chromium or Chrome, or set CHROMIUM_PATH to one.`,
  );
}

/** What the browser calls itself, such as "Chromium 150.0.7871.100". */
export async function browserVersion(browser: string): Promise<string> {
  const { output } = await run(browser, ['--version', '--no-sandbox']);
  return output.trim().split('\n').at(-1) || 'unknown version';
}

function isExecutable(file: string): boolean {
  if (!file || !existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
