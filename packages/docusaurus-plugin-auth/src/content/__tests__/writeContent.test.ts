import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import logger from '@docusaurus/logger';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { manifestSchema } from '../../../../server/src/contract/manifest.ts';
import { type WriteContentParams, writeContent } from '..';
import { manifestDir } from '../manifestFile';

const FIXTURES = path.join(__dirname, '..', '__fixtures__');
const warn = jest.spyOn(logger, 'warn');
const info = jest.spyOn(logger, 'info');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugin-auth-'));
  warn.mockReset();
  info.mockReset();
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The build of a locale `fr` under `/site/fr/`, with these files of the fixtures as its pages. */
function build(pages: Record<string, string>, router: 'browser' | 'hash' = 'browser') {
  const routes = Object.entries(pages).map(([url, file]) => {
    const output = path.join(folder, 'build', url.slice('/site/fr/'.length), 'index.html');
    mkdirSync(path.dirname(output), { recursive: true });
    cpSync(path.join(FIXTURES, file), output);
    const metadata = { sourceFilePath: file };
    const plugin = { name: 'docusaurus-plugin-content-docs', id: 'default' };
    return { path: url, component: '@theme/DocItem', plugin, metadata };
  });
  return {
    routes,
    routesBuildMetadata: {},
    siteDir: path.join(folder, 'site'),
    outDir: path.join(folder, 'build'),
    baseUrl: '/site/fr/',
    generatedFilesDir: path.join(folder, '.docusaurus'),
    siteConfig: {
      title: 'Swizzled Root',
      url: 'https://fr.example.com',
      noIndex: false,
      markdown: { parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER },
      trailingSlash: undefined,
      future: { experimental_router: router },
    },
    i18n: {
      currentLocale: 'fr',
      defaultLocale: 'en',
      locales: ['en', 'fr'],
      localeConfigs: { en: { url: 'https://example.com', baseUrl: '/site/' }, fr: {} },
    },
  } as unknown as WriteContentParams;
}

const ALL = { include: ['/**'], exclude: [] };

const written = () => readdirSync(manifestDir(path.join(folder, '.docusaurus')));

test('a locale is written to a file of its own, as a part of the site of the default locale', async () => {
  await writeContent(build({ '/site/fr/': 'home.html', '/site/fr/docs/intro': 'intro.html' }), ALL);
  expect(written()).toEqual(['fr.json']);
  const file = path.join(manifestDir(path.join(folder, '.docusaurus')), 'fr.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(manifest).toMatchObject({
    site: { url: 'https://example.com', baseUrl: '/site/', title: 'Swizzled Root' },
    locale: 'fr',
  });
  expect(manifest.pages.map(({ url }) => url)).toEqual(['/site/fr/', '/site/fr/docs/intro']);
});

test('the version of the policy that the site shows is in the manifest, where it names one', async () => {
  const siteOf = async (policyVersion?: string) => {
    await writeContent(build({ '/site/fr/': 'home.html' }), ALL, policyVersion);
    const file = path.join(manifestDir(path.join(folder, '.docusaurus')), 'fr.json');
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).site;
  };
  expect(await siteOf('2026-03')).toMatchObject({ policyVersion: '2026-03' });
  expect(await siteOf()).not.toHaveProperty('policyVersion');
});

test('the manifest of a locale that the site gave up is removed, that of another kept', async () => {
  const dir = manifestDir(path.join(folder, '.docusaurus'));
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'de.json'), '{}');
  writeFileSync(path.join(dir, 'en.json'), '{}');
  await writeContent(build({ '/site/fr/': 'home.html' }), ALL);
  expect(written()).toEqual(['en.json', 'fr.json']);
});

test('pages without text are named', async () => {
  await writeContent(build({ '/site/fr/live': 'clientOnly.html' }), ALL);
  expect(warn.mock.calls[0]?.[0]).toContain('no text in the HTML of /site/fr/live.');
});

test('a site with the hash router is told that there is nothing to read, and what to do', async () => {
  await writeContent(build({}, 'hash'), ALL);
  expect(warn.mock.calls[0]?.[0]).toContain('a site with the hash router has no HTML pages');
  expect(warn.mock.calls[0]?.[0]).toMatch(/take future\.experimental_router out .*"chat: false"/);
  expect(readdirSync(folder)).toEqual([]);
});

test('what the site excludes is not in the manifest', async () => {
  const pages = { '/site/fr/': 'home.html', '/site/fr/docs/intro': 'intro.html' };
  await writeContent(build(pages), { include: ['/**'], exclude: ['/docs/**'] });
  const file = path.join(manifestDir(path.join(folder, '.docusaurus')), 'fr.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(manifest.pages.map(({ url }) => url)).toEqual(['/site/fr/']);
});

test("the author's instructions go with the manifest, those of the locale before all others", async () => {
  const site = path.join(folder, 'site');
  const instructions = async () => {
    await writeContent(build({ '/site/fr/': 'home.html' }), ALL);
    const file = path.join(manifestDir(path.join(folder, '.docusaurus')), 'fr.json');
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).instructions;
  };
  expect(await instructions()).toBeUndefined();
  mkdirSync(path.join(site, 'i18n', 'fr'), { recursive: true });
  writeFileSync(path.join(site, 'assistant.md'), '---\ntitle: x\n---\n\nSay "boiler".\n');
  expect(await instructions()).toBe('Say "boiler".');
  writeFileSync(path.join(site, 'i18n', 'fr', 'assistant.md'), 'Dites « chaudière ».');
  expect(await instructions()).toBe('Dites « chaudière ».');
});
