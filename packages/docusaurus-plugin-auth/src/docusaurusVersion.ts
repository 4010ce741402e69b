import { createRequire } from 'node:module';
import path from 'node:path';
import { PLUGIN_NAME } from './options';
import { refuse } from './refuse';

/** The oldest Docusaurus that the plugin is made for, as its peer dependencies say. */
const OLDEST = [3, 10] as const;

/** The version of Docusaurus that a site runs; `undefined` when that cannot be found out. */
function versionOf(siteDir: string): string | undefined {
  try {
    const found: unknown = createRequire(path.join(siteDir, 'package.json'))(
      '@docusaurus/core/package.json',
    );
    if (typeof found !== 'object' || found === null || !('version' in found)) return undefined;
    return String(found.version);
  } catch {
    return undefined;
  }
}

/** Package managers only warn of a version that is too old; what fails then speaks of something else. */
export function checkDocusaurus(siteDir: string): void {
  const version = versionOf(siteDir);
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  if (!version || major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  refuse(
    `${PLUGIN_NAME} needs Docusaurus ${OLDEST.join('.')} or newer, and this site has ${version}: bring all @docusaurus packages up to date.`,
  );
}
