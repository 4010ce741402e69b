import { expect, test } from '@jest/globals';
import { docusaurusAuth, type StandaloneOptions } from '../vite';

/** What a page gets for a module that Docusaurus would make, and under which name. */
function moduleOf(name: string, options?: StandaloneOptions): string {
  const { resolveId, load } = docusaurusAuth(options);
  return load(resolveId(name) ?? '') ?? '';
}

/** The value that a module of data exports. */
function dataOf(name: string, options?: StandaloneOptions): unknown {
  return JSON.parse(/^export default (.*);$/.exec(moduleOf(name, options))?.[1] ?? '');
}

const CONFIG = '@generated/docusaurus-plugin-auth/default/config.json';

test('a page outside Docusaurus asks the server at its own address unless told', () => {
  expect(dataOf(CONFIG)).toMatchObject({ serverUrl: '', hosting: 'same-origin' });
});

test('a page of another site than the server carries its session itself', () => {
  const options = { serverUrl: 'https://api.example.org', url: 'https://app.example.com' };
  expect(dataOf(CONFIG, options)).toMatchObject({
    serverUrl: 'https://api.example.org',
    hosting: 'cross-site',
  });
});

test('a server elsewhere needs the address of the page, and the options are checked as ever', () => {
  expect(() => docusaurusAuth({ serverUrl: 'https://api.example.org' })).toThrow('"url"');
  expect(() => docusaurusAuth({ routeBasePath: '../auth' })).toThrow('→ at routeBasePath');
});

test('links lead to the sign-in pages of the docs', () => {
  const options = { docsBaseUrl: '/docs/' };
  expect(moduleOf(CONFIG, options)).toContain('"signIn":"/docs/auth/sign-in"');
  expect(moduleOf('@docusaurus/useBaseUrl', options)).toContain('"/docs/"');
});

test('mails and answers are in the language of the page', () => {
  expect(dataOf(CONFIG, { locale: 'de' })).toMatchObject({ locale: 'de' });
});

test('JSON that is code is not named as JSON, which Vite would parse', () => {
  const id = docusaurusAuth().resolveId('@generated/docusaurus-plugin-auth/default/privacy.json');
  expect(id).toMatch(/\.js$/);
});

test('what is none of its modules is left to others', () => {
  const { resolveId, load } = docusaurusAuth();
  expect([resolveId('react'), load('react')]).toEqual([undefined, undefined]);
});
