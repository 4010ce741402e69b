import path from 'node:path';
import { expect, test } from '@jest/globals';
import { keepSiteChunks } from '../keepSiteChunks';
import type { BundlerConfig } from '../wrapThemeComponents';

function splitOf(splitChunks?: object, ownPages = 12) {
  const config = { optimization: { splitChunks } } as BundlerConfig;
  const split = keepSiteChunks(config, ownPages).optimization?.splitChunks;
  if (!split || typeof split.chunks !== 'function') throw new Error('Nothing is split.');
  return { ...split, chunks: split.chunks as (chunk: object) => boolean };
}

const chunk = (name: string | null, origin: object = {}, initial = false) => ({
  name,
  canBeInitial: () => initial,
  groupsIterable: [{ origins: [origin] }],
});
const askedFor = (request: string, file = '/site/src/theme/Root.js') =>
  chunk(null, { request, module: { nameForCondition: () => file } });

test('chunks of the site share code', () => {
  const { chunks } = splitOf();
  expect(chunks(chunk('17896441'))).toBe(true);
  // What the chat takes from the site.
  expect(chunks(chunk('auth3'))).toBe(true);
  expect(chunks(chunk(null))).toBe(true);
  expect(chunks(askedFor('./chart'))).toBe(true);
  expect(chunks(chunk('main', {}, true))).toBe(false);
});

test('those of the plugin share none with them, whoever has replaced a part', () => {
  const { chunks } = splitOf();
  expect(chunks(chunk('auth2'))).toBe(false);
  expect(chunks(chunk('auth0'))).toBe(false);
  expect(chunks(askedFor('./awake', path.join(__dirname, '../client/acts.js')))).toBe(false);
  expect(chunks(askedFor('@theme/ChatWidget/Panel'))).toBe(false);
});

test('what half of all pages need is counted without the pages of the plugin', () => {
  const common = (minChunks: number) =>
    splitOf({ cacheGroups: { common: { name: 'common', minChunks } } }).cacheGroups?.common;
  expect(common(26)).toEqual({ minChunks: 20 });
  expect(common(7)).toEqual({ minChunks: 2 });
});

test('a bundler that shares nothing, or in another way, is left to that', () => {
  expect(splitOf(undefined)).not.toHaveProperty('cacheGroups');
  expect(splitOf({ cacheGroups: { common: false } })).not.toHaveProperty('cacheGroups');
});
