import path from 'node:path';
import { laterStyles, type StyleUtils } from './laterStyles';
import type { BundlerChanges, BundlerConfig } from './wrapThemeComponents';

/**
 * Keeps most texts and styles of the plugin, and the list of its pages, out of what every page loads.
 * Only for the browser: while the site is rendered they cost nothing.
 *
 * @param generatedFilesDir where Docusaurus writes what it has collected
 * @param paths of the pages of the plugin
 */
export function lighterPages(
  config: BundlerConfig,
  utils: StyleUtils,
  generatedFilesDir: string,
  paths: readonly string[],
): BundlerChanges {
  const generated = (name: string) => (file: string) => file === path.join(generatedFilesDir, name);
  const texts = [{ loader: path.join(__dirname, 'textsLoader.js') }];
  const joined = [{ loader: path.join(__dirname, 'routesLoader.js'), options: { paths } }];
  return {
    mergeStrategy: { 'module.rules': 'replace' },
    module: {
      rules: [
        ...laterStyles(config.module?.rules ?? [], utils),
        {
          test: generated('codeTranslations.json'),
          oneOf: [
            {
              resourceQuery: /plugin-auth/,
              type: 'javascript/auto',
              sideEffects: true,
              use: texts,
            },
            { type: 'json', use: texts },
          ],
        },
        { test: generated('routesChunkNames.json'), type: 'json', use: joined },
        { test: generated('routes.js'), enforce: 'pre', use: joined },
        { test: generated('registry.js'), enforce: 'pre', use: joined },
      ],
    },
  };
}
