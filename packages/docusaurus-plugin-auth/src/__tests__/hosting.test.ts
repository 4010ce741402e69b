import { describe, expect, test } from '@jest/globals';
import { checkHosting, hostingOf } from '../hosting';

test.each([
  ['https://docs.example.com', undefined, 'same-origin'],
  ['https://docs.example.com', 'https://docs.example.com', 'same-origin'],
  ['https://docs.example.com', 'https://api.example.com', 'same-site'],
  ['https://docs.example.co.uk', 'https://api.example.co.uk', 'same-site'],
  ['http://docs.localhost:3000', 'http://api.docs.localhost:8000', 'same-site'],
  ['https://docs.example.com', 'https://api.example.org', 'cross-site'],
  ['https://acme.github.io', 'https://api.acme.com', 'cross-site'],
  ['https://docs.vercel.app', 'https://api.vercel.app', 'cross-site'],
  ['http://localhost:3000', 'http://127.0.0.1:3000', 'cross-site'],
])('a site at %s with the server at %s is %s', (url, serverUrl, hosting) => {
  expect(hostingOf(url, serverUrl)).toBe(hosting);
});

describe('a build', () => {
  const check = (url: string, serverUrl?: string, tokenStorage: 'memory' | 'session' = 'memory') =>
    checkHosting({ url, options: { serverUrl, tokenStorage } });

  test.each<[string, RegExp, () => unknown]>([
    [
      'no server for a site of GitHub Pages',
      /^docusaurus-plugin-auth: acme\.github\.io serves files only.*set "serverUrl"/,
      () => check('https://acme.github.io'),
    ],
    [
      'an http server for an https site',
      /no https:\/\/ page talk to an http:\/\/ server.*certificate/,
      () => check('https://docs.example.com', 'http://api.example.com'),
    ],
    [
      'an https server for an http site',
      /http:\/\/ and https:\/\/ are two sites.*Set "url"/,
      () => check('http://docs.example.com', 'https://api.example.com'),
    ],
    [
      'tokens in storage where cookies work',
      /"tokenStorage" is for sites on another site.*leave the option out/,
      () => check('https://docs.example.com', 'https://api.example.com', 'session'),
    ],
  ])('refuses %s, and says what to change', (_, message, build) => {
    expect(build).toThrow(message);
  });

  test('takes what works', () => {
    expect(check('https://acme.github.io', 'https://api.acme.com', 'session')).toBe('cross-site');
    expect(check('https://docs.example.com', 'http://localhost:8000')).toBe('cross-site');
    expect(check('http://localhost:3000', 'https://api.example.com')).toBe('cross-site');
  });

  test('sees the site on this machine in docusaurus start', () => {
    const options = { serverUrl: 'http://localhost:8000', tokenStorage: 'memory' } as const;
    const url = 'https://acme.github.io';
    expect(checkHosting({ url, options, development: true })).toBe('same-site');
    const none = { serverUrl: undefined, tokenStorage: 'memory' } as const;
    expect(checkHosting({ url, options: none, development: true })).toBe('same-origin');
  });
});
