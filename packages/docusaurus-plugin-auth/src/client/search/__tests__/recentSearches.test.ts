import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type * as RecentSearches from '../recentSearches';

const KEY = 'docusaurus-auth.recent-searches';

/** A page load in a tab that has kept this. */
async function load(kept: Record<string, string> = {}) {
  const storage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  Object.assign(globalThis, { sessionStorage: storage });
  jest.resetModules();
  const module: typeof RecentSearches = await import('../recentSearches');
  return { ...module, kept };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

describe('recent searches', () => {
  it('are kept in the tab, newest first, each once, and only a few', async () => {
    const { rememberSearch, recentSearches, kept } = await load();
    for (const query of ['a', 'b', 'c', ' a ', 'd', 'e', 'f', '  ']) rememberSearch(query);
    expect(recentSearches()).toEqual(['f', 'e', 'd', 'a', 'c']);
    expect(JSON.parse(kept[KEY] ?? '')).toEqual(['f', 'e', 'd', 'a', 'c']);
  });

  it('are there after a page load', async () => {
    const { kept, rememberSearch } = await load();
    rememberSearch('port');
    expect((await load(kept)).recentSearches()).toEqual(['port']);
  });

  it('are forgotten without a trace', async () => {
    const { kept, rememberSearch, forgetSearches, recentSearches } = await load();
    rememberSearch('port');
    forgetSearches();
    expect(recentSearches()).toEqual([]);
    expect(kept).toEqual({});
  });

  it.each(['no json', '{"a":1}', '[1, null, ""]'])(
    'are none where something else is kept: %s',
    async (value) => {
      expect((await load({ [KEY]: value })).recentSearches()).toEqual([]);
    },
  );

  it('last as long as the page where the browser keeps nothing', async () => {
    const { rememberSearch, recentSearches } = await load();
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new Error('blocked');
      },
    });
    rememberSearch('port');
    expect(recentSearches()).toEqual(['port']);
  });
});
