import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import logger from '@docusaurus/logger';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createIsWanted, type IsWantedParams } from '../isWanted';

const warn = jest.spyOn(logger, 'warn');
let siteDir: string;

beforeAll(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'plugin-auth-'));
});
beforeEach(() => {
  warn.mockReset();
});
afterAll(() => rmSync(siteDir, { recursive: true }));

/** Whether a page made from this source is wanted. */
async function wanted(
  source: string,
  {
    name = 'page.md',
    route = '/fr/page',
    ...params
  }: Partial<IsWantedParams> & {
    name?: string;
    route?: string;
  } = {},
): Promise<boolean> {
  writeFileSync(path.join(siteDir, name), source);
  const isWanted = createIsWanted({
    siteDir,
    baseUrl: '/fr/',
    parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
    content: { include: ['/**'], exclude: [] },
    ...params,
  });
  return isWanted({ path: route, plugin: 'docs:default', source: name });
}

test.each([
  ['says nothing', '# Steam', true],
  ['has front matter about other things', '---\ntags: [a]\n---\n', true],
  ['says yes', '---\nassistant: true\n---\n', true],
  ['opts out', '---\ntitle: Steam\nassistant: false\n---\n', false],
  ['says so in its text only', 'assistant: false', true],
])('a page that %s', async (_what, source, expected) => {
  expect(await wanted(source)).toBe(expected);
});

test('a page whose wish cannot be read is left out, and its file is named', async () => {
  expect(await wanted('---\nassistant: nope\n---\n')).toBe(false);
  expect(warn.mock.calls[0]?.[0]).toContain('page.md');
});

test("the site's own way to read front matter counts", async () => {
  const parseFrontMatter: IsWantedParams['parseFrontMatter'] = async ({ fileContent }) => ({
    frontMatter: { assistant: !fileContent.includes('internal') },
    content: '',
  });
  expect(await wanted('internal', { parseFrontMatter })).toBe(false);
  expect(await wanted('for all', { parseFrontMatter })).toBe(true);
});

test('a page in React, and a source that is not on this disk, are wanted', async () => {
  expect(await wanted('---\nassistant: false\n---\n', { name: 'page.tsx' })).toBe(true);
  const gone = createIsWanted({
    siteDir,
    baseUrl: '/',
    parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
    content: { include: ['/**'], exclude: [] },
  });
  expect(await gone({ path: '/a', plugin: 'x:default', source: 'gone.md' })).toBe(true);
});

test.each([
  [['/**'], ['/docs/old/**'], '/fr/docs/old/a/', false],
  [['/**'], ['/docs/old/**'], '/fr/docs/old', false],
  [['/**'], ['/docs/old/**'], '/fr/docs/older', true],
  [['/docs/**'], [], '/fr/docs/a', true],
  [['/docs/**'], [], '/fr/blog/a', false],
  [['/docs/**'], ['/docs/a'], '/fr/docs/a/', false],
  [['/'], [], '/fr/', true],
  [[], [], '/fr/docs/a', false],
])('include %j and exclude %j make of %s: %j', async (include, exclude, route, expected) => {
  expect(await wanted('# Steam', { route, content: { include, exclude } })).toBe(expected);
});
