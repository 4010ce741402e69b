import path from 'node:path';
import type { BundlerChanges } from './wrapThemeComponents';

/**
 * Keeps most texts of the plugin out of what every page loads. Only for the browser: while the site is
 * rendered they cost nothing.
 *
 * @param generatedFilesDir where Docusaurus writes what it has collected
 */
export function laterTexts(generatedFilesDir: string): BundlerChanges {
  return {
    module: {
      rules: [
        {
          test: (file: string) => file === path.join(generatedFilesDir, 'codeTranslations.json'),
          type: 'json',
          use: [{ loader: path.join(__dirname, 'textsLoader.js') }],
        },
      ],
    },
  };
}
