import { expect, test } from '@jest/globals';
import { hostingMode } from '../mode.ts';

test.each([
  ['https://docs.example.com', 'https://docs.example.com', 'same-origin'],
  ['https://docs.example.com/help/', 'https://docs.example.com', 'same-origin'],
  ['https://docs.example.com', 'https://api.example.com', 'same-site'],
  ['https://example.com', 'https://api.docs.example.com', 'same-site'],
  ['https://docs.example.co.uk', 'https://api.example.co.uk', 'same-site'],
  ['http://localhost:3000', 'http://localhost:8000', 'same-site'],
  ['http://docs.localhost:3000', 'http://api.docs.localhost:8000', 'same-site'],
  ['https://docs.example.com', 'http://docs.example.com', 'cross-site'],
  ['https://docs.example.com', 'https://api.example.org', 'cross-site'],
  ['https://docs.example.co.uk', 'https://other.co.uk', 'cross-site'],
  ['https://acme.github.io', 'https://other.github.io', 'cross-site'],
  ['https://docs.netlify.app', 'https://api.netlify.app', 'cross-site'],
  ['http://localhost:3000', 'http://127.0.0.1:3000', 'cross-site'],
  ['http://127.0.0.1:3000', 'http://127.0.0.2:3000', 'cross-site'],
])('a site at %s and a server at %s are %s', (site, server, mode) => {
  expect(hostingMode(site, server)).toBe(mode);
});
