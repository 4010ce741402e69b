import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

/** Chromium's own errands, such as looking for updates, would be requests to other hosts. */
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** No name of another machine is found. */
const ALONE =
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1';

/** A reader in front of the site: one browser profile, empty at first. */
export interface Reader {
  context: BrowserContext;
  page: Page;
  /** Console errors, uncaught errors and requests to other hosts, in the order they came. */
  problems: string[];
  /**
   * Closes the profile.
   *
   * @throws {Error} that lists the problems, when there were any
   */
  leave: () => Promise<void>;
}

export interface ReaderOptions extends BrowserContextOptions {
  /** Further origins that the reader may meet, such as that of a provider. */
  others?: string[];
}

/**
 * Starts the machine's Chromium. Close it with `browser.close()`.
 *
 * @param further arguments of the command line
 */
export async function launchBrowser(further: string[] = []): Promise<Browser> {
  // Chromium refuses its sandbox to root, as which builds in containers often run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...QUIET, ALONE, ...sandbox, ...further];
  return chromium.launch({ executablePath: await findBrowser(), args });
}

/**
 * Opens a new profile that may talk to the site and to no other host.
 *
 * @param siteUrl the only origin allowed, but for those of `options.others`
 * @example
 * const reader = await newReader(browser, server.url);
 * await reader.page.goto('/');
 * await reader.leave();
 */
export async function newReader(
  browser: Browser,
  siteUrl: string,
  { others = [], ...options }: ReaderOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ baseURL: siteUrl, ...options });
  // Shorter than a test may take, so that a failure names what it waited for.
  context.setDefaultTimeout(20_000);
  const problems: string[] = [];
  const looked = noteOthers(context, [siteUrl, ...others], problems);
  noteErrors(context, problems);
  const page = await context.newPage();
  const leave = async () => {
    await looked();
    await context.close();
    if (problems.length > 0) throw new Error(`The browser reported:\n${problems.join('\n')}`);
  };
  return { context, page, problems, leave };
}

/** Notes what goes wrong in the pages of a profile: console errors and uncaught ones. */
export function noteErrors(context: BrowserContext, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
}

/**
 * Notes what goes to another host, WebSockets included; what a test answers itself goes nowhere. To
 * hold requests back instead would keep the browser from caching anything.
 *
 * @returns waits until all that has come is looked at
 */
function noteOthers(
  context: BrowserContext,
  origins: string[],
  problems: string[],
): () => Promise<unknown> {
  const hosts = origins.map((origin) => new URL(origin).host);
  const looks: Promise<void>[] = [];
  const isForeign = (address: string) => {
    const { protocol, host } = new URL(address);
    return /^(https?|wss?):$/.test(protocol) && !hosts.includes(host);
  };
  const note = (address: string) => problems.push(`request to another host: ${address}`);
  context.on('requestfailed', (request) => {
    const isLost = request.failure()?.errorText === 'net::ERR_NAME_NOT_RESOLVED';
    if (isLost && isForeign(request.url())) note(request.url());
  });
  async function look(response: Response): Promise<void> {
    const address = await response.serverAddr().catch(() => null);
    if (address) note(response.url());
  }
  context.on('response', (response) => {
    if (isForeign(response.url())) looks.push(look(response));
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (isForeign(socket.url())) problems.push(`socket to another host: ${socket.url()}`);
    });
  });
  return () => Promise.all(looks);
}
