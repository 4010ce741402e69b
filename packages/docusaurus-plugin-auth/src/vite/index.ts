import path from 'node:path';
import { PLUGIN_NAME } from '../options';
import { type StandaloneOptions, standaloneModules } from './modules';

export type { StandaloneOptions } from './modules';

/** What Vite asks of a plugin, as far as this one answers; Rollup asks the same. */
export interface VitePlugin {
  name: string;
  enforce: 'pre';
  config: () => { optimizeDeps: { exclude: string[] } };
  resolveId: (id: string) => string | undefined;
  load: (id: string) => string | undefined;
}

const ROUTER = path.join(__dirname, '../client/standalone/router.js');

/** Tells Rollup that the module is on no disk. */
const VIRTUAL = '\0docusaurus-auth:';

/** JSON is code here too, and its name must not say otherwise. */
const CODE = '.js';

/**
 * Makes `docusaurus-plugin-auth/client` usable in an application that Vite builds: it stands in for
 * what Docusaurus would tell the client of its site.
 *
 * @example
 * export default defineConfig({
 *   plugins: [react(), docusaurusAuth({ docsBaseUrl: '/docs/' })],
 * });
 */
export function docusaurusAuth(options: StandaloneOptions = {}): VitePlugin {
  const modules = standaloneModules(options);
  return {
    name: PLUGIN_NAME,
    enforce: 'pre',
    // Vite would bundle packages ahead of time, without asking plugins.
    config: () => ({ optimizeDeps: { exclude: [PLUGIN_NAME] } }),
    resolveId(id) {
      if (id === '@docusaurus/router') return ROUTER;
      return modules.has(id) ? VIRTUAL + id + CODE : undefined;
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return undefined;
      return modules.get(id.slice(VIRTUAL.length, -CODE.length));
    },
  };
}
