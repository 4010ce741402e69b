import type { PluginOptions } from './options';
import type { BundlerChanges } from './wrapThemeComponents';

const DEFAULT_TARGET = 'http://localhost:8000';

/**
 * In `docusaurus start`, `/api` goes to the server, so that cookies are same-origin as they are in
 * production. `DOCUSAURUS_AUTH_DEV_SERVER` names another server than the one on port 8000. A site
 * with a `serverUrl` needs no proxy: its pages talk to that address themselves.
 */
export function devProxy(
  options: Pick<PluginOptions, 'serverUrl'>,
  env: NodeJS.ProcessEnv = process.env,
): BundlerChanges {
  if (options.serverUrl || env.NODE_ENV !== 'development') return {};
  const target = env.DOCUSAURUS_AUTH_DEV_SERVER || DEFAULT_TARGET;
  // The type of a bundler configuration leaves the dev server's part out.
  const result: Record<string, unknown> = { devServer: { proxy: [{ context: ['/api'], target }] } };
  return result;
}
