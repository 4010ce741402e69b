import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/launch.ts';
import { cells } from './matrix/cells.ts';
import { tryCell } from './matrix/tryCell.ts';
import { packAll, type Tarballs } from './pack.ts';

// Of the sites of `npm run matrix` the one that the plugin cannot work in: it has to say so. Beside it
// stand the newcomer's site, and the fixtures with a strict policy, neighbours and swizzled parts.

jest.setTimeout(600_000);

const TELLING = ['hash-router'];

let packed: Tarballs;
let browser: Browser;

beforeAll(async () => {
  packed = await packAll();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await packed?.remove();
});

test.each(TELLING)('a new site installs the packages, builds and is asked: %s', async (name) => {
  const cell = cells.find((one) => one.name === name);
  if (!cell) throw new Error(`The matrix has no ${name}.`);
  await expect(tryCell(cell, packed, browser)).resolves.toBeUndefined();
});
