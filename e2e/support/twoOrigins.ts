import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { freePort } from '../../packages/server/src/testing/freePort.ts';
import { DOCUSAURUS, ROOT } from '../../scripts/shared/paths.ts';
import { runNode } from '../../scripts/shared/run.ts';
import { buildFixture } from './fixtureSite.ts';
import { launchBrowser, newReader, type Reader } from './launch.ts';
import { startOidcProvider, type TestProvider, withoutFonts } from './oidcProvider.ts';
import { startServer, type TestServer } from './startServer.ts';
import { answer, fileOf } from './staticSite.ts';

const BUILD_TIMEOUT = 600_000;
const ELSEWHERE = path.join(ROOT, 'e2e/fixtures/elsewhere');
const BASE_URL = '/docs/';

/** As readers of Safari, Firefox and private windows have it. */
const BLOCK_THIRD_PARTY_COOKIES = '--test-third-party-cookie-phaseout';

/** A fixture site that was built for the address of its server. */
export interface BuiltSite {
  /** Origins of the site and of its server. */
  site: string;
  api: string;
  /** Folder of the site. */
  output: string;
  /** Folder of its manifests. */
  content: string;
  /** The header that `docusaurus auth:csp` prints for it. */
  policy: string;
}

async function policyOf(env: NodeJS.ProcessEnv): Promise<string> {
  const args = [DOCUSAURUS, 'auth:csp'];
  const { code, output } = await runNode(args, { cwd: ELSEWHERE, env: { ...process.env, ...env } });
  const policy = output.split('\n').find((line) => line.startsWith('default-src'));
  if (code !== 0 || !policy) throw new Error(`There is no policy:\n${output}`);
  return policy;
}

/**
 * Builds the fixture site for these hosts, before the tests of a block.
 *
 * @param site host name of the site; Chromium finds every `*.localhost` on this machine
 * @param server host name of its server
 * @returns a function that gives the built site, inside hooks and tests
 */
export function useBuiltSite(site: string, server: string): () => BuiltSite {
  let built: BuiltSite | undefined;
  jest.setTimeout(BUILD_TIMEOUT);
  beforeAll(async () => {
    const origins = {
      site: `http://${site}:${await freePort()}`,
      api: `http://${server}:${await freePort()}`,
    };
    const env = { SITE_ADDRESS: origins.site, SERVER_ADDRESS: origins.api };
    const fixture = await buildFixture('elsewhere', env);
    built = { ...origins, ...fixture, policy: await policyOf(env) };
  }, BUILD_TIMEOUT);
  return () => {
    if (!built) throw new Error('The site is not built.');
    return built;
  };
}

/** How the site is served. */
interface Serving {
  /** Its own host hands `/api` on, so that to browsers there is one origin. */
  proxied?: true;
  /** What the plugin would have told the browser about the server with these options. */
  told?: (built: BuiltSite) => Partial<Record<'serverUrl' | 'hosting' | 'tokenStorage', string>>;
}

/** A site and its server on two origins. */
export interface TwoOrigins {
  /** Address of the site's front page. */
  url: string;
  /** Origin of the server. */
  api: string;
  /** The server, as this process reaches it. */
  server: TestServer;
  provider: TestProvider;
  visit: () => Promise<Reader>;
}

const portOf = (origin: string) => Number(new URL(origin).port);

function handOn(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url } = incoming;
  const forwarded = { ...headers, 'x-forwarded-for': '127.0.0.1' };
  const options = { host: '127.0.0.1', port, method, path: url, headers: forwarded };
  const onward = request(options, (back) => {
    outgoing.writeHead(back.statusCode ?? 502, back.headers);
    back.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

/** The site's JavaScript as it were with other options, which make no other difference to it. */
function withTold(script: string, told: Record<string, string>): string {
  return Object.entries(told).reduce(
    (text, [name, value]) =>
      text.replaceAll(
        new RegExp(`("${name}":)"[^"]*"(?=[^{}]*"routes":\\{"signIn")`, 'g'),
        `$1"${value}"`,
      ),
    script,
  );
}

/** Serves a built site as a static host does, or as a proxy that hands `/api` on. */
async function serveSite(built: BuiltSite, { proxied, told }: Serving): Promise<Server> {
  // What a policy stops stands in the console, and so fails every journey.
  const headers = { 'content-security-policy': built.policy };
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://site');
    if (proxied && pathname.startsWith('/api/'))
      return handOn(portOf(built.api), incoming, outgoing);
    const inside = pathname.startsWith(BASE_URL);
    const file = inside ? fileOf(built.output, pathname.slice(BASE_URL.length)) : undefined;
    if (!told || !file?.endsWith('.js')) return answer(outgoing, file, headers);
    outgoing.writeHead(200, { 'content-type': 'text/javascript' });
    outgoing.end(withTold(readFileSync(file, 'utf8'), told(built)));
  });
  await new Promise<void>((resolve) => server.listen(portOf(built.site), '127.0.0.1', resolve));
  return server;
}

/**
 * Serves a built site, and starts its server on the other origin and a browser that blocks the
 * cookies of third parties.
 */
export function useTwoOrigins(built: () => BuiltSite, serving: Serving = {}): () => TwoOrigins {
  let running: TwoOrigins | undefined;
  let browser: Browser | undefined;
  let pages: Server | undefined;

  beforeAll(async () => {
    const { site, api, content } = built();
    const provider = await startOidcProvider(
      { mary: { name: 'Mary Somerville', email: 'mary@example.com', verified: true } },
      new URL(api),
    );
    const server = await startServer({
      siteDir: '',
      manifestDir: content,
      env: {
        ...provider.env,
        BETTER_AUTH_URL: serving.proxied ? site : api,
        SITE_URL: site + BASE_URL,
        TRUST_PROXY: serving.proxied ? 'loopback' : 'false',
      },
    });
    pages = await serveSite(built(), serving);
    const opened = await launchBrowser([BLOCK_THIRD_PARTY_COOKIES]);
    browser = opened;
    const others = [provider.issuer, ...(serving.proxied ? [] : [api])];
    const visit = async () => withoutFonts(await newReader(opened, site, { others }));
    running = { url: site + BASE_URL, api, server, provider, visit };
  }, BUILD_TIMEOUT);

  afterAll(async () => {
    await browser?.close();
    pages?.closeAllConnections();
    pages?.close();
    await running?.server.stop();
    await running?.provider.stop();
  });

  return () => {
    if (!running) throw new Error('The site and its server have not started.');
    return running;
  };
}
