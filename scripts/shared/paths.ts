import path from 'node:path';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
/** What the scripts remember between runs. It goes away with node_modules. */
export const CACHE = path.join(ROOT, 'node_modules/.cache/docusaurus-auth');
export const PLUGIN = path.join(ROOT, 'packages/docusaurus-plugin-auth');
export const SERVER_MAIN = path.join(ROOT, 'packages/server/src/main.ts');
export const WEBSITE = path.join(ROOT, 'website');
/** The built website, which the server serves. */
export const SITE_DIR = path.join(WEBSITE, 'build');
/** Where the plugin leaves what it read from the built website, a file per locale. */
export const MANIFEST_DIR = path.join(
  WEBSITE,
  '.docusaurus/docusaurus-plugin-auth/default/content',
);
export const DOCUSAURUS = path.join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
