import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  type Manifest,
  manifestSchema,
  type SelectResponse,
  type SignInMethods,
  type SuggestionsResponse,
} from '../../packages/server/src/contract/index.ts';
import { pluginBuild } from '../../scripts/shared/build.ts';
import { CANARIES, filesWithCanaries } from '../../scripts/shared/canaries.ts';
import { inputsHash } from '../../scripts/shared/inputsHash.ts';
import { DOCUSAURUS, ROOT } from '../../scripts/shared/paths.ts';
import { runNode } from '../../scripts/shared/run.ts';
import { launchBrowser, newReader, type Reader } from './launch.ts';
import { type StaticSite, serveStatic } from './staticSite.ts';

/** Longest time in milliseconds for a build on a slow machine, and for one test after it. */
const BUILD_TIMEOUT = 300_000;
const TEST_TIMEOUT = 60_000;

const FIXTURES = path.join(ROOT, 'e2e/fixtures');

/** A built site of `e2e/fixtures`. */
export interface FixtureSite {
  /** What the build printed. */
  log: string;
  /** A file of the output, such as `auth/sign-in.html`; undefined when it is not there. */
  read: (file: string) => string | undefined;
  /** The manifest of a locale, as the server understands it. */
  manifest: (locale: string) => Manifest;
  /** Opens a new browser profile in front of the served site. */
  visit: () => Promise<Reader>;
}

const hashFile = (name: string) => path.join(FIXTURES, name, '.docusaurus/inputs.hash');

/** Changes whenever the plugin or the fixture does. */
function hashOf(name: string): string {
  const include = [
    ...pluginBuild.inputs.include,
    `e2e/fixtures/${name}`,
    'e2e/fixtures/.browserslistrc',
  ];
  const ignore = [...pluginBuild.inputs.ignore, '.docusaurus', 'build'];
  return inputsHash(ROOT, { include, ignore });
}

/**
 * The output folder of a fixture site, built unless an earlier run has built the same.
 *
 * @throws {Error} with what the build printed, when it fails
 */
export async function builtFixture(name: string): Promise<string> {
  const file = hashFile(name);
  const upToDate = existsSync(file) && readFileSync(file, 'utf8') === hashOf(name);
  if (!upToDate) await buildFixture(name);
  return path.join(FIXTURES, name, 'build');
}

/**
 * Builds a fixture site with the plugin as it stands in `lib/`, where secrets stand in the environment.
 *
 * @param more further environment of the build
 * @returns among others the folders of the built site and of its manifests
 * @throws {Error} with what the build printed, when it fails, or with the files that hold a secret
 */
export async function buildFixture(
  name: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Omit<FixtureSite, 'visit'> & { output: string; content: string }> {
  const dir = path.join(FIXTURES, name);
  const output = path.join(dir, 'build');
  const content = path.join(dir, '.docusaurus/docusaurus-plugin-auth/default/content');
  for (const old of ['build', '.docusaurus'])
    rmSync(path.join(dir, old), { recursive: true, force: true });
  // What a cache of an earlier build would hide is what these tests look for.
  const env = {
    ...process.env,
    ...CANARIES,
    NODE_ENV: 'production',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    ...more,
  };
  const hash = hashOf(name);
  // In its folder, as authors do: from there the browsers are looked up that the code is made for.
  const { code, output: log } = await runNode([DOCUSAURUS, 'build', dir], { cwd: dir, env });
  if (code !== 0) throw new Error(`Building ${name} failed:\n${log}`);
  const leaks = [output, content].filter(existsSync).flatMap(filesWithCanaries);
  if (leaks.length > 0) throw new Error(`These hold a secret of the build:\n${leaks.join('\n')}`);
  writeFileSync(hashFile(name), hash);
  return {
    output,
    content,
    log,
    read: (file) => {
      const full = path.join(output, file);
      return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
    },
    manifest: (locale) =>
      manifestSchema.parse(JSON.parse(readFileSync(path.join(content, `${locale}.json`), 'utf8'))),
  };
}

/** What the sign-in page is told that it can offer. */
const METHODS: SignInMethods = {
  password: true,
  magicLink: false,
  emailCode: false,
  passkey: false,
  providers: [],
  outbox: false,
};

const NO_SUGGESTIONS: SuggestionsResponse = { ofPage: false, suggestions: [] };

const NO_MATCHES: SelectResponse = { results: [], search: { mode: 'lexical' } };

/** A reader whom the auth server, wherever the site expects it, does not know. */
async function visit(browser: Browser, origin: string): Promise<Reader> {
  const reader = await newReader(browser, origin);
  const headers = {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
  };
  await reader.context.route('**/api/auth/get-session*', (route) =>
    route.fulfill({ json: null, headers }),
  );
  await reader.context.route('**/api/v1/sign-in-methods', (route) =>
    route.fulfill({ json: METHODS, headers }),
  );
  // The open chat asks what could be asked: nothing here.
  await reader.context.route('**/api/v1/suggestions*', (route) =>
    route.fulfill({ json: NO_SUGGESTIONS, headers }),
  );
  await reader.context.route('**/api/v1/select', (route) =>
    route.fulfill({ json: NO_MATCHES, headers }),
  );
  return reader;
}

/**
 * Builds and serves a fixture site for the tests of a file, and opens a browser.
 *
 * @returns a function that gives the site, inside a test
 * @example
 * const site = useFixture('base-url', '/docs/');
 * test('…', () => expect(site().read('index.html')).toContain('…'));
 */
export function useFixture(name: string, baseUrl: string): () => FixtureSite {
  let site: FixtureSite | undefined;
  let served: StaticSite | undefined;
  let browser: Browser | undefined;
  jest.setTimeout(TEST_TIMEOUT);

  beforeAll(async () => {
    const built = await buildFixture(name);
    const host = await serveStatic(built.output, baseUrl);
    const opened = await launchBrowser();
    served = host;
    browser = opened;
    site = { ...built, visit: () => visit(opened, host.origin) };
  }, BUILD_TIMEOUT);

  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  return () => {
    if (!site) throw new Error(`${name} is not built.`);
    return site;
  };
}
