import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from '../config.ts';
import { environmentSchema } from '../configEnvironment.ts';
import { isLoopback } from '../hosting/loopback.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../../..');

/** The lines under the title of the error that `env` causes. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(1);
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('loadConfig', () => {
  test('needs no variable to start on this machine', () => {
    expect(loadConfig({})).toEqual({
      crossSiteOrigins: [],
      answerLinkHosts: [],
      prices: { currency: 'USD', models: {} },
      searchModels: {
        embeddings: undefined,
        rerank: undefined,
        rewrite: true,
        questions: undefined,
      },
      production: false,
      port: 3000,
      host: '127.0.0.1',
      logLevel: 'info',
      dataDir: resolve('.data'),
      siteDir: undefined,
      siteCsp: undefined,
      manifestDir: undefined,
      databaseUrl: undefined,
      databaseReadUrl: undefined,
      authSecret: undefined,
      publicUrl: 'http://localhost:3000',
      trustedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      oidcProviders: [],
      jwt: { algorithm: 'RS256', audience: 'http://localhost:3000' },
      passwordLeakCheck: false,
      authEventsDays: 90,
      questionLogDays: 90,
      conversationDays: 365,
      feedbackDays: 365,
      policyVersion: '1',
      consentGraceDays: 30,
      backupDays: 90,
      ingestToken: undefined,
      manifestLimit: 64 * 2 ** 20,
      limits: {
        minute: {
          query: { address: 120, reader: 60, all: 3_000 },
          select: { address: 1_200, reader: 300, all: 30_000 },
          feedback: { address: 60, reader: 30, all: 1_200 },
          ingest: { address: 60, reader: 60, all: 120 },
          auth: { address: 240, reader: 120, all: 1_200 },
        },
        concurrent: 600,
        proofOfWork: 'auto',
      },
      trustProxy: false,
      metrics: { port: undefined, host: '127.0.0.1', token: undefined },
      slowQueryMs: 500,
    });
  });

  test('takes an empty variable for one that is not set', () => {
    const names = Object.keys(environmentSchema.shape);
    expect(loadConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(loadConfig({}));
  });

  test('names every variable that is wrong, each on a line, and repeats no secret', () => {
    const problems = problemsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://root:hunter2@localhost/docs',
      BETTER_AUTH_SECRET: 'hunter2',
      BETTER_AUTH_URL: 'https://docs.example.com/path',
      BETTER_AUTH_TRUSTED_ORIGINS: 'https://ok.example.com,https://*.example.com',
      INGEST_TOKEN: 'hunter2',
      TRUST_PROXY: 'true',
    });
    expect(problems.map((line) => line.trim().split(':', 1)[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'DATABASE_URL',
      'BETTER_AUTH_SECRET',
      'BETTER_AUTH_URL',
      'BETTER_AUTH_TRUSTED_ORIGINS',
      'INGEST_TOKEN',
      'TRUST_PROXY',
    ]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('demands a secret in production as soon as others can reach the site', () => {
    const env = { NODE_ENV: 'production', BETTER_AUTH_URL: 'https://docs.example.com' };
    expect(problemsOf(env)).toEqual([expect.stringContaining('BETTER_AUTH_SECRET: required')]);
    expect(loadConfig({ ...env, BETTER_AUTH_SECRET: 's'.repeat(32) }).production).toBe(true);
    expect(loadConfig({ NODE_ENV: 'production' }).authSecret).toBeUndefined();
  });

  test.each(['mail.example.com', 'http://u:hunter2@mail.example.com', 'smtp://u:hunter2@'])(
    'refuses %s as a mail server, without repeating it',
    (url) => {
      const problems = problemsOf({ SMTP_URL: url, MAIL_FROM: 'docs@example.com' });
      expect(problems).toEqual([expect.stringContaining('SMTP_URL: must be')]);
      expect(problems.join()).not.toContain('hunter2');
    },
  );

  test('takes one sender with or without a name, and needs one with a mail server', () => {
    const env = { SMTP_URL: 'smtp://mail.example.com' };
    expect(problemsOf(env)).toEqual([expect.stringContaining('MAIL_FROM: required')]);
    for (const from of ['docs@example.com', 'Acme Docs <docs@example.com>']) {
      expect(loadConfig({ ...env, MAIL_FROM: from }).mailFrom).toBe(from);
    }
    for (const from of ['Acme Docs', 'a@example.com, b@example.com', 'docs@']) {
      expect([from, problemsOf({ ...env, MAIL_FROM: from })]).toEqual([
        from,
        [expect.stringContaining('MAIL_FROM: must be')],
      ]);
    }
  });

  test('takes a content security policy or the name of ours, and nothing else for one', () => {
    const policyOf = (SITE_CSP: string) => loadConfig({ SITE_CSP }).siteCsp;
    expect(policyOf("default-src 'self'; img-src *")).toBe("default-src 'self'; img-src *");
    expect(policyOf('strict')).toMatch(/^default-src 'self';/);
    for (const SITE_CSP of ['on', "default-src 'self'\r\nset-cookie: a=b", 'self']) {
      expect(problemsOf({ SITE_CSP })).toEqual([expect.stringContaining('SITE_CSP: must be')]);
    }
  });

  test('counts the secret in bytes, not in characters', () => {
    expect(problemsOf({ BETTER_AUTH_SECRET: 's'.repeat(31) })).toHaveLength(1);
    expect(loadConfig({ BETTER_AUTH_SECRET: 'ß'.repeat(16) }).authSecret).toBe('ß'.repeat(16));
  });

  test('trusts a public address alone, and loopback under each of its names', () => {
    const own = (url: string) => loadConfig({ BETTER_AUTH_URL: url }).trustedOrigins;
    expect(own('https://docs.example.com')).toEqual(['https://docs.example.com']);
    expect(own('http://127.0.0.1:8000')).toContain('http://localhost:8000');
  });

  test.each([
    'https://a.example/x',
    '*',
    'https://*.a.example',
    'a.example',
    'javascript:alert(1)',
    'https://u:p@a.example',
    'null',
  ])('refuses %s as a trusted origin', (origin) => {
    expect(problemsOf({ BETTER_AUTH_TRUSTED_ORIGINS: origin })).toHaveLength(1);
  });

  test('takes a site that stands elsewhere, ends its address in a slash and trusts its origin', () => {
    const config = loadConfig({ SITE_URL: 'https://acme.example/docs' });
    expect(config.siteUrl).toBe('https://acme.example/docs/');
    expect(config.trustedOrigins).toContain('https://acme.example');
    expect(problemsOf({ SITE_URL: 'acme.example/docs' })).toHaveLength(1);
    expect(problemsOf({ SITE_URL: 'https://acme.example/?x=1' })).toHaveLength(1);
  });

  test.each(['GOOGLE', 'GITHUB'])('needs both values of %s or none', (name) => {
    const id = { [`${name}_CLIENT_ID`]: 'id' };
    expect(problemsOf(id)).toEqual([expect.stringContaining(`${name}_CLIENT_SECRET: required`)]);
    const config = loadConfig({ ...id, [`${name}_CLIENT_SECRET`]: 'hush' });
    expect(name === 'GOOGLE' ? config.google : config.github).toEqual({
      clientId: 'id',
      clientSecret: 'hush',
    });
  });

  test('reads any number of OpenID Connect providers', () => {
    const config = loadConfig({
      OIDC_ACME_ISSUER: 'https://id.acme.example/',
      OIDC_ACME_CLIENT_ID: 'docs',
      OIDC_ACME_CLIENT_SECRET: 'hush',
      OIDC_OTHER_ID_ISSUER: 'https://other.example/realms/x',
      OIDC_OTHER_ID_CLIENT_ID: 'docs',
      OIDC_OTHER_ID_CLIENT_SECRET: 'hush',
      OIDC_OTHER_ID_LABEL: 'The other one',
      OIDC_OTHER_ID_SCOPES: 'openid, email',
    });
    expect(config.oidcProviders).toEqual([
      {
        id: 'acme',
        label: 'Acme',
        issuer: 'https://id.acme.example',
        clientId: 'docs',
        clientSecret: 'hush',
        scopes: ['openid', 'profile', 'email'],
      },
      expect.objectContaining({
        id: 'other-id',
        label: 'The other one',
        scopes: ['openid', 'email'],
      }),
    ]);
  });

  test('names what an OpenID Connect provider lacks, and refuses names that are taken', () => {
    expect(problemsOf({ OIDC_ACME_ISSUER: 'acme', OIDC_ACME_CLIENT_SECRET: 'hunter2' })).toEqual([
      expect.stringContaining('OIDC_ACME_ISSUER: must be the issuer'),
      expect.stringContaining('OIDC_ACME_CLIENT_ID: is required'),
    ]);
    expect(problemsOf({ OIDC_GITHUB_ISSUER: 'https://x.example' })).toEqual([
      expect.stringContaining('OIDC_GITHUB_ISSUER: this name is taken'),
    ]);
  });

  test('knows what a model costs whose prices are named, and refuses what is no price', () => {
    const model = { LLM_BASE_URL: 'http://localhost:9/v1', LLM_MODEL: 'writer' };
    const { prices } = loadConfig({ ...model, LLM_PRICES: '0.15, 0.60', PRICE_CURRENCY: 'eur' });
    expect(prices).toEqual({ currency: 'EUR', models: { writer: { input: 0.15, output: 0.6 } } });
    expect(loadConfig({ LLM_PRICES: '1,2' }).prices.models).toEqual({});
    for (const wrong of [{ LLM_PRICES: '0.15' }, { PRICE_CURRENCY: 'money' }]) {
      expect(() => loadConfig({ ...model, ...wrong })).toThrow(Object.keys(wrong)[0]);
    }
  });

  test('reads limits, each of which may be off', () => {
    const { minute } = loadConfig({ LIMIT_QUERY: '10, 0,500', LIMIT_SELECT: 'off' }).limits;
    expect(minute.query).toEqual({ address: 10, reader: 0, all: 500 });
    expect(minute.select).toEqual({ address: 0, reader: 0, all: 0 });
    expect(problemsOf({ LIMIT_AUTH: '10', PROOF_OF_WORK: 'yes' })).toEqual([
      expect.stringContaining('LIMIT_AUTH: must be three numbers'),
      expect.stringContaining('PROOF_OF_WORK: '),
    ]);
  });

  test.each([
    ['0', false],
    ['false', false],
    ['2', 2],
    ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
  ])('reads TRUST_PROXY=%s', (text, expected) => {
    expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });
});

test('isLoopback knows the names of this machine and no lookalikes', () => {
  for (const name of ['localhost', 'docs.localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]']) {
    expect([name, isLoopback(name)]).toEqual([name, true]);
  }
  for (const name of ['localhost.example.com', '127.0.0.1.example.com', '128.0.0.1', '0.0.0.0']) {
    expect([name, isLoopback(name)]).toEqual([name, false]);
  }
});

test('.env.example describes every variable that the server reads, and no other', () => {
  const text = readFileSync(resolve(REPOSITORY, '.env.example'), 'utf8');
  const named = [...text.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1] ?? '');
  const oidc = named.filter((name) => name.startsWith('OIDC_'));
  expect(oidc.map((name) => name.slice('OIDC_ACME_'.length))).toEqual([
    'ISSUER',
    'CLIENT_ID',
    'CLIENT_SECRET',
    'LABEL',
    'SCOPES',
  ]);
  expect(named.filter((name) => !oidc.includes(name))).toEqual(
    Object.keys(environmentSchema.shape),
  );
});
