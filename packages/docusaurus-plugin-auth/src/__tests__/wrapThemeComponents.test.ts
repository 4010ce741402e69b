import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type BundlerConfig, wrapThemeComponents } from '../wrapThemeComponents';

const ROOT = path.join(__dirname, '..', 'wrappers', 'Root');
const alias = {
  '@theme/Root': '/site/src/theme/Root.js',
  '@theme/NavbarItem/ComponentTypes': '/theme/NavbarItem/ComponentTypes.js',
  '@theme/Layout': '/theme/Layout.js',
};

/** The plugin's own pages, which every build has. */
const PAGES = { '@plugin-auth/Pages': path.join(__dirname, '..', 'wrappers', 'Pages') };

const wrap = (config: object, { search = false, enabled = false } = {}) =>
  wrapThemeComponents(config as BundlerConfig, {
    search,
    chat: { enabled, launcher: true, position: 'end', shortcut: 'Mod+I' },
  });

test('the wrapper takes the place of the component and can still reach it', () => {
  expect(wrap({ resolve: { alias } }).resolve?.alias).toEqual({
    ...PAGES,
    '@theme/Root': ROOT,
    '@plugin-auth/inner/Root': '/site/src/theme/Root.js',
    '@theme/NavbarItem/ComponentTypes': path.join(
      __dirname,
      '..',
      'wrappers',
      'NavbarItemComponentTypes',
    ),
    '@plugin-auth/inner/NavbarItemComponentTypes': '/theme/NavbarItem/ComponentTypes.js',
  });
});

test('the search takes the place of that of the theme only where the site wants it', () => {
  const aliases = { ...alias, '@theme/SearchBar': '/algolia/SearchBar.js' };
  const searchBar = (search: boolean) =>
    Object.entries(wrap({ resolve: { alias: aliases } }, { search }).resolve?.alias ?? {})
      .filter(([name]) => name === '@theme/SearchBar')
      .map(([, file]) => file);
  expect(searchBar(false)).toEqual([]);
  expect(searchBar(true)).toEqual([path.join(__dirname, '..', 'wrappers', 'SearchBar')]);
});

test('blocks of code can be asked about where there is a chat, whoever made their copy button', () => {
  const aliases = { ...alias, '@theme/CodeBlock/Buttons/CopyButton': '/site/src/theme/Copy.js' };
  const inner = (enabled: boolean) =>
    Object.entries(wrap({ resolve: { alias: aliases } }, { enabled }).resolve?.alias ?? {})
      .filter(([name]) => name === '@plugin-auth/inner/CodeBlockCopyButton')
      .map(([, file]) => file);
  expect(inner(true)).toEqual(['/site/src/theme/Copy.js']);
  expect(inner(false)).toEqual([]);
  expect(wrap({ resolve: { alias } }, { enabled: true })).toEqual(wrap({ resolve: { alias } }));
});

test('diagrams are wrapped on a site that has Mermaid', () => {
  const aliases = { ...alias, '@theme/Mermaid': '/mermaid/Mermaid/index.js' };
  expect(wrap({ resolve: { alias: aliases } }).resolve?.alias).toMatchObject({
    '@plugin-auth/inner/Mermaid': '/mermaid/Mermaid/index.js',
  });
  // Where there is none, the classic theme has a part that draws nothing.
  const none = '/site/node_modules/@docusaurus/theme-classic/lib/theme/Mermaid/index.js';
  const without = { ...alias, '@theme/Mermaid': none };
  expect(wrap({ resolve: { alias: without } })).toEqual(wrap({ resolve: { alias } }));
});

test('a theme without navbar items keeps its Root wrapped', () => {
  const result = wrap({ resolve: { alias: { '@theme/Root': '/theme/Root.js' } } });
  expect(result.resolve?.alias).toEqual({
    ...PAGES,
    '@theme/Root': ROOT,
    '@plugin-auth/inner/Root': '/theme/Root.js',
  });
});

test.each([{}, { resolve: { alias: [] } }, { resolve: { alias: { '@theme/Layout': '/x' } } }])(
  'a build whose aliases are not understood stops in the name of the plugin: %j',
  (config) => {
    expect(() => wrap(config)).toThrow(/^docusaurus-plugin-auth /);
  },
);

test('the persistent cache of webpack is renewed when an alias changes', () => {
  const version = (root: string) => {
    const config = {
      cache: { type: 'filesystem', version: '3' },
      resolve: { alias: { ...alias, '@theme/Root': root } },
    };
    return wrap(config).cache;
  };
  expect(version('/a')).toEqual({ version: expect.stringMatching(/^3-./) });
  expect(version('/a')).toEqual(version('/a'));
  expect(version('/a')).not.toEqual(version('/b'));
});

test('so is the one of Rspack, which Docusaurus 3 keeps among the experiments', () => {
  const cache = { type: 'persistent', version: '3' };
  const result = wrap({ cache: true, experiments: { cache }, resolve: { alias } });
  expect(result.experiments).toEqual({ cache: { version: expect.stringMatching(/^3-./) } });
  expect(result).not.toHaveProperty('cache');
});
