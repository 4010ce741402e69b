import type { ServerResponse } from 'node:http';
import logger from '@docusaurus/logger';
import type { PluginOptions } from './options';
import { refuse } from './refuse';
import type { BundlerChanges } from './wrapThemeComponents';

const DEFAULT_TARGET = 'http://localhost:8000';
const VARIABLE = 'DOCUSAURUS_AUTH_DEV_SERVER';

function targetOf(env: NodeJS.ProcessEnv): string {
  const target = env[VARIABLE] || DEFAULT_TARGET;
  if (URL.canParse(target) && /^https?:/.test(target)) return target;
  return refuse(`${VARIABLE} is "${target}": set it to an address such as ${DEFAULT_TARGET}.`);
}

/** Says once that nobody answers, and to the page that it should try again. */
function onError(target: string): (error: Error, req: unknown, res: ServerResponse) => void {
  let told = false;
  return (_error, _req, res) => {
    if (!told) {
      logger.warn(
        `No server answers at ${target}, so the assistant and sign-in do not work: start one by \`npx docusaurus-auth-server serve --port 8000 --public-url http://localhost:3000\`, or name another in ${VARIABLE}.`,
      );
    }
    told = true;
    // A stream that breaks off has sent its headers, and a socket has none.
    if (res.headersSent !== false) return;
    res.writeHead(503, { 'Content-Type': 'text/plain' }).end('No server answers.');
  };
}

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
  const target = targetOf(env);
  // The proxy would print every failed request, with the code of the system.
  const proxy = { context: ['/api'], target, logLevel: 'silent', onError: onError(target) };
  // The type of a bundler configuration leaves the dev server's part out.
  const result: Record<string, unknown> = { devServer: { proxy: [proxy] } };
  return result;
}
