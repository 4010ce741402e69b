import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { COMPILED } from '../../../packages/server/src/testing/cache.ts';
import { freePort } from '../../../packages/server/src/testing/freePort.ts';
import {
  type ModelServer,
  startModelServer,
} from '../../../packages/server/src/testing/modelServer.ts';
import { CACHE, ROOT } from '../../../scripts/shared/paths.ts';
import type { Account } from '../accounts.ts';
import { startServer, type TestServer } from '../startServer.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { siteManifest, writeSite } from './sampleSite.ts';
import type { WebServer } from './startProxy.ts';
import { type Visitor, visitorOf } from './visitor.ts';

const BIN = path.join(ROOT, 'packages/server/bin/docusaurus-auth-server.js');
export const INGEST_TOKEN = 'a-token-for-the-proxies-of-the-docs';

/** What the configuration of a proxy has to name. */
export interface Places extends Certificate {
  /** A folder of the test's own. */
  folder: string;
  /** The built site. */
  site: string;
  /** Where it shall listen, and where the server does. */
  port: number;
  serverPort: number;
}

export type StartProxy = (places: Places) => Promise<WebServer>;

/** A site and its server at one address, as somebody outside sees them. */
export interface BehindProxy {
  origin: string;
  visitor: Visitor;
  model: ModelServer;
  stop: () => Promise<void>;
}

/** Makes an account whose owner need not read mail first. */
export async function makeAccount(server: TestServer, origin: string, account: Account) {
  const args = [BIN, 'create-admin', account.email, '--name', account.name, '--password-stdin'];
  const env = { DATA_DIR: server.dataDir, BETTER_AUTH_URL: origin, NODE_COMPILE_CACHE: COMPILED };
  const child = spawn(process.execPath, args, { env, stdio: 'pipe' });
  child.stdin.end(`${account.password}\n`);
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!said[0].includes('is an administrator now')) throw new Error(said.join('\n'));
}

async function makePlaces(): Promise<Places> {
  // Not in /tmp: a web server drops its rights, and some systems keep its users out of there.
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, 'proxy-'));
  const site = path.join(folder, 'build');
  const content = path.join(folder, 'content');
  await mkdir(content);
  await writeSite(site);
  await writeFile(path.join(content, 'en.json'), JSON.stringify(siteManifest()));
  const ports = { port: await freePort(), serverPort: await freePort() };
  return { folder, site, ...ports, ...(await makeCertificate(folder)) };
}

/** Starts the server, a stand-in for a language model, and a proxy in front of the server. */
export async function startBehindProxy(start: StartProxy, account: Account): Promise<BehindProxy> {
  const places = await makePlaces();
  const origin = `https://localhost:${places.port}`;
  const model = await startModelServer();
  const server = await startServer({
    siteDir: '',
    manifestDir: path.join(places.folder, 'content'),
    env: {
      PORT: String(places.serverPort),
      BETTER_AUTH_URL: origin,
      TRUST_PROXY: '1',
      INGEST_TOKEN,
      LLM_BASE_URL: model.url,
      LLM_MODEL: 'stand-in',
    },
  });
  const stopServer = async () => {
    await server.stop();
    await model.close();
    await rm(places.folder, { recursive: true, force: true });
  };
  try {
    await makeAccount(server, origin, account);
    const proxy = await start(places);
    const stop = async () => {
      await proxy.stop();
      await stopServer();
    };
    return { origin, visitor: visitorOf(origin, places.cert), model, stop };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
