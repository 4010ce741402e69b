import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../../scripts/__tests__/temporaryFolder.ts';
import { lookForBrowser } from '../findBrowser.ts';

/** A machine with some browsers: programs that nothing runs. */
function machine(...programs: string[]) {
  const folder = temporaryFolder(Object.fromEntries(programs.map((name) => [name, ''])));
  for (const name of programs) chmodSync(path.join(folder, name), 0o755);
  const at = (name: string) => path.join(folder, name);
  return {
    at,
    around: {
      env: { PATH: folder },
      applications: [at('Chrome.app')],
      playwright: () => at('playwright-chromium'),
    },
  };
}

test('CHROMIUM_PATH is taken before everything else', () => {
  const { around, at } = machine('chromium', 'mine');
  const env = { ...around.env, CHROMIUM_PATH: at('mine') };
  expect(lookForBrowser({ ...around, env })).toBe(at('mine'));
});

test('a CHROMIUM_PATH that leads nowhere is an error, not a reason to look on', () => {
  const { around, at } = machine('chromium');
  const env = { ...around.env, CHROMIUM_PATH: at('mine') };
  expect(() => lookForBrowser({ ...around, env })).toThrow(`CHROMIUM_PATH is ${at('mine')}`);
});

test('the system comes before its applications, and Playwright comes last', () => {
  const all = machine('google-chrome', 'Chrome.app', 'playwright-chromium');
  expect(lookForBrowser(all.around)).toBe(all.at('google-chrome'));
  const applications = machine('Chrome.app', 'playwright-chromium');
  expect(lookForBrowser(applications.around)).toBe(applications.at('Chrome.app'));
  const downloaded = machine('playwright-chromium');
  expect(lookForBrowser(downloaded.around)).toBe(downloaded.at('playwright-chromium'));
});

test('a file that cannot be run is no browser', () => {
  const { around, at } = machine('chromium');
  chmodSync(at('chromium'), 0o644);
  expect(lookForBrowser(around)).toBeUndefined();
});
