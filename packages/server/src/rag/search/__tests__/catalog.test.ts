import { describe, expect, it } from '@jest/globals';
import { type CatalogIndex, pickIndexes, type Scope } from '../catalog.ts';

let ids = 0;

function index(change: Partial<CatalogIndex>): CatalogIndex {
  return {
    id: ++ids,
    site: 'https://docs.example/',
    locale: 'en',
    plugin: 'docs:default',
    version: '',
    latest: true,
    defaultLocale: true,
    publishedAt: 1,
    ...change,
  };
}

function pick(indexes: CatalogIndex[], scope: Scope = {}): CatalogIndex[] {
  return pickIndexes({ mark: '', indexes }, scope);
}

const current = index({ version: 'current', latest: false });
const two = index({ version: '2.0' });
const one = index({ version: '1.0', latest: false });
const api = index({ plugin: 'docs:api', version: 'current' });
const blog = index({ plugin: 'blog:default' });
const french = index({ locale: 'fr', defaultLocale: false });
const versioned = [current, two, one, api, blog];

describe('pickIndexes', () => {
  it('takes the latest version of each docs instance and what has no version', () => {
    expect(pick(versioned)).toEqual([two, api, blog]);
  });

  it('takes the version of the reader where there is one, the latest elsewhere', () => {
    expect(pick(versioned, { version: '1.0' })).toEqual([one, api, blog]);
  });

  it('falls back to the latest version for a page, and finds nothing for a strict filter', () => {
    expect(pick(versioned, { version: '9.9' })).toEqual([two, api, blog]);
    expect(pick(versioned, { version: '9.9', strict: true })).toEqual([]);
  });

  it('takes one locale: the asked one, else the default one', () => {
    expect(pick([french, blog])).toEqual([blog]);
    expect(pick([french, blog], { locale: 'fr' })).toEqual([french]);
    expect(pick([french, blog], { locale: 'xx' })).toEqual([blog]);
    expect(pick([french, blog], { locale: 'xx', strict: true })).toEqual([]);
  });

  it('takes the site of the page, else the one that was published last', () => {
    const other = index({ site: 'https://docs.example/other/', publishedAt: 2 });
    expect(pick([blog, other])).toEqual([other]);
    expect(pick([blog, other], { url: 'https://docs.example/docs/a' })).toEqual([blog]);
    expect(pick([blog, other], { url: 'https://docs.example/other/a' })).toEqual([other]);
    expect(pick([blog, other], { url: '/docs/a' })).toEqual([other]);
  });

  it('finds nothing in an empty catalog', () => {
    expect(pick([])).toEqual([]);
  });
});
