import { simpleHash } from '@docusaurus/utils';
import { expect, test } from '@jest/globals';
import { keepSiteChunks } from '../keepSiteChunks';
import { routeComponents } from '../routes';
import type { BundlerConfig } from '../wrapThemeComponents';

function splitOf(splitChunks?: object, ownPages = 12) {
  const config = { optimization: { splitChunks } } as BundlerConfig;
  const split = keepSiteChunks(config, ownPages).optimization?.splitChunks;
  if (!split || typeof split.chunks !== 'function') throw new Error('Nothing is split.');
  return { ...split, chunks: split.chunks as (chunk: object) => boolean };
}

const chunk = (name: string | null, initial = false) => ({ name, canBeInitial: () => initial });

test('chunks of the site share code, and those of the plugin none with them', () => {
  const { chunks } = splitOf();
  expect(chunks(chunk('17896441'))).toBe(true);
  expect(chunks(chunk(null))).toBe(true);
  expect(chunks(chunk('main', true))).toBe(false);
  expect(chunks(chunk('plugin-auth-chat'))).toBe(false);
  for (const component of routeComponents) {
    expect(chunks(chunk(simpleHash(component, 8)))).toBe(false);
  }
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
