import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from '../../config.ts';
import { describeHosting } from '../describe.ts';

const SERVER = { BETTER_AUTH_URL: 'https://api.example.com' };

function messageOf(env: Record<string, string>): string {
  try {
    loadConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('a start is refused with one sentence', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'for an unencrypted site',
      { ...SERVER, SITE_URL: 'http://docs.example.com/' },
      'SITE_URL: http://docs.example.com/ is not encrypted while BETTER_AUTH_URL is',
    ],
    [
      'for an unencrypted origin',
      { ...SERVER, BETTER_AUTH_TRUSTED_ORIGINS: 'http://docs.example.com' },
      'BETTER_AUTH_TRUSTED_ORIGINS: http://docs.example.com is not encrypted',
    ],
    [
      'for an unencrypted server',
      { BETTER_AUTH_URL: 'http://api.example.com', SITE_URL: 'https://acme.github.io/docs/' },
      'BETTER_AUTH_URL: http://api.example.com is not encrypted while SITE_URL is',
    ],
    [
      'where the site on another site is not named',
      { ...SERVER, BETTER_AUTH_TRUSTED_ORIGINS: 'https://acme.github.io' },
      'SITE_URL: required, because https://acme.github.io is another site',
    ],
  ])('%s', (_, env, message) => {
    expect(messageOf(env)).toContain(message);
  });
});

test('what works is taken, and it is known whose pages get no cookie', () => {
  const config = loadConfig({
    ...SERVER,
    SITE_URL: 'https://acme.github.io/docs/',
    BETTER_AUTH_TRUSTED_ORIGINS: 'https://docs.example.com,http://localhost:3000',
  });
  expect(config.crossSiteOrigins).toEqual(['https://acme.github.io', 'http://localhost:3000']);
  expect(describeHosting(config)[0]).toBe(
    'https://acme.github.io (cross site; its pages carry the session themselves)',
  );
  expect(loadConfig({ BETTER_AUTH_URL: 'http://localhost:3000' }).crossSiteOrigins).toEqual([]);
  expect(describeHosting(loadConfig({}))).toEqual([]);
});
