import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import logger from '@docusaurus/logger';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { checkDocusaurus } from '../docusaurusVersion';
import { checkHosting } from '../hosting';
import { validateOptions } from '../options';
import { refuse } from '../refuse';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mistakes-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
afterEach(() => {
  jest.restoreAllMocks();
});

/** What Docusaurus prints of an error. */
function printed(mistake: () => unknown): string {
  try {
    mistake();
  } catch (error) {
    return inspect(error, { depth: Number.POSITIVE_INFINITY });
  }
  throw new Error('This was accepted.');
}

const options = (given: object) => () => validateOptions({ options: given });
const hosting = (url: string, serverUrl?: string) => () =>
  checkHosting({ url, options: { serverUrl, tokenStorage: 'memory' } });

async function siteWith(version: string): Promise<string> {
  const dir = await mkdtemp(path.join(root, 'site-'));
  const core = path.join(dir, 'node_modules/@docusaurus/core');
  await mkdir(core, { recursive: true });
  await writeFile(path.join(core, 'package.json'), JSON.stringify({ version }));
  return dir;
}

describe('a mistake of an author is told in words that say what to do, and without a stack', () => {
  test.each([
    [
      'an address that is none',
      options({ serverUrl: 'ftp//x' }),
      /must be an http:\/\/ or https:\/\//,
    ],
    [
      'a secret in the options',
      options({ apiKey: 'sk-1' }),
      /Keep "apiKey" out of docusaurus\.config and set it in the environment of the server/,
    ],
    [
      'a second instance',
      options({ id: 'two' }),
      /only one docusaurus-plugin-auth: remove the second/,
    ],
    ['a site that no server stands behind', hosting('https://acme.github.io'), /set "serverUrl"/],
    [
      'a server without encryption',
      hosting('https://docs.example.com', 'http://api.example.com'),
      /Give the server a certificate, or name its https:\/\/ address/,
    ],
  ])('%s', (_what, mistake, sentence) => {
    const text = printed(mistake);
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/^\s+at \S+.*:\d+|AuthorError/m);
    expect(text).not.toContain('sk-1');
  });

  test.each(['3.9.2', '2.4.3', '3.0.0-rc.1'])('Docusaurus %s', async (version) => {
    const dir = await siteWith(version);
    const text = printed(() => checkDocusaurus(dir));
    expect(text).toContain(
      `needs Docusaurus 3.10 or newer, and this site has ${version}: bring all @docusaurus packages up to date.`,
    );
    expect(text).not.toMatch(/^\s+at /m);
  });

  test.each(['3.10.0', '3.11.2', '4.0.0-canary-6211'])('Docusaurus %s is none', async (version) => {
    expect(() => checkDocusaurus(path.join(root, 'nowhere'))).not.toThrow();
    const dir = await siteWith(version);
    expect(() => checkDocusaurus(dir)).not.toThrow();
  });
});

describe('in a build, which prints the stack of an error of its own,', () => {
  test.each([
    ['/site/node_modules/.bin/docusaurus', 'build', true],
    ['/site/node_modules/@docusaurus/core/bin/docusaurus.mjs', 'deploy', true],
    ['C:\\site\\node_modules\\@docusaurus\\core\\bin\\docusaurus.mjs', 'build', true],
    ['/site/node_modules/.bin/docusaurus', 'start', false],
    ['/site/build.mjs', 'build', false],
  ])('%s %s ends with the sentence: %s', (script, command, ends) => {
    const error = jest.spyOn(logger, 'error').mockImplementation(() => {});
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('the end');
    });
    const argv = ['node', script, command];
    expect(() => refuse('Change this.', argv)).toThrow(ends ? 'the end' : 'Change this.');
    expect(error.mock.calls).toEqual(ends ? [['Change this.']] : []);
    expect(exit.mock.calls).toEqual(ends ? [[1]] : []);
  });
});
