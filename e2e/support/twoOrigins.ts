import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildFixture } from './fixtureSite.ts';
import { launchBrowser, newReader, type Reader } from './launch.ts';
import { startOidcProvider, type TestProvider } from './oidcProvider.ts';
import { freePort, startServer, type TestServer } from './startServer.ts';
import { answer, fileOf } from './staticSite.ts';

const BUILD_TIMEOUT = 400_000;
const BASE_URL = '/docs/';

/** As readers of Safari, Firefox and private windows have it. */
const BLOCK_THIRD_PARTY_COOKIES = '--test-third-party-cookie-phaseout';

/** Host names of the site and its server; Chromium finds every `*.localhost` on this machine. */
interface Hosts {
  site: string;
  server: string;
  /** The site's own host hands `/api` on, so that to browsers there is one origin. */
  proxied?: boolean;
  tokenStorage?: 'session';
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

function handOn(port: number, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url: path } = incoming;
  const forwarded = { ...headers, 'x-forwarded-for': '127.0.0.1' };
  const onward = request({ port, method, path, headers: forwarded, host: '127.0.0.1' }, (back) => {
    outgoing.writeHead(back.statusCode ?? 502, back.headers);
    back.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

/** Serves a built site as a static host does, or as a proxy that hands `/api` on. */
async function serveSite(output: string, port: number, apiPort?: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://site');
    if (apiPort && pathname.startsWith('/api/')) return handOn(apiPort, incoming, outgoing);
    const inside = pathname.startsWith(BASE_URL);
    answer(outgoing, inside ? fileOf(output, pathname.slice(BASE_URL.length)) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

/**
 * Builds the fixture site for these hosts, serves it, and starts its server on the other origin and a
 * browser that blocks the cookies of third parties.
 */
export function useTwoOrigins(hosts: Hosts): () => TwoOrigins {
  let running: TwoOrigins | undefined;
  let browser: Browser | undefined;
  let pages: Server | undefined;
  jest.setTimeout(BUILD_TIMEOUT);

  beforeAll(async () => {
    const provider = await startOidcProvider(
      { mary: { name: 'Mary Somerville', email: 'mary@example.com', verified: true } },
      hosts.server,
    );
    const apiPort = Number(provider.env.PORT);
    const sitePort = await freePort();
    const site = `http://${hosts.site}:${sitePort}`;
    const api = `http://${hosts.server}:${apiPort}`;
    const built = await buildFixture('elsewhere', {
      SITE_ADDRESS: site,
      ...(!hosts.proxied && { SERVER_ADDRESS: api }),
      ...(hosts.tokenStorage && { TOKEN_STORAGE: hosts.tokenStorage }),
    });
    const server = await startServer({
      siteDir: '',
      manifestDir: built.content,
      env: {
        ...provider.env,
        BETTER_AUTH_URL: hosts.proxied ? site : api,
        SITE_URL: site + BASE_URL,
        TRUST_PROXY: hosts.proxied ? 'loopback' : 'false',
      },
    });
    pages = await serveSite(built.output, sitePort, hosts.proxied ? apiPort : undefined);
    const opened = await launchBrowser([BLOCK_THIRD_PARTY_COOKIES]);
    browser = opened;
    const others = hosts.proxied ? [] : [api];
    running = {
      url: site + BASE_URL,
      api,
      server,
      provider,
      visit: () => newReader(opened, site, { others: [...others, provider.issuer] }),
    };
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
