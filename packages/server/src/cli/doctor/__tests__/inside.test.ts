import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../config.ts';
import { startSmtp, type TestSmtp } from '../../../mail/__tests__/smtpServer.ts';
import { freePort } from '../../../testing/freePort.ts';
import { clockFinding } from '../clock.ts';
import { readSettings } from '../inside/checkInside.ts';
import { checkHosting } from '../inside/hosting.ts';
import { checkMail } from '../inside/mail.ts';
import { checkRedirects } from '../inside/redirects.ts';
import { checkSecrets, weakness } from '../inside/secrets.ts';
import { reportText } from '../report.ts';
import { type Listening, listenWith } from './standIn.ts';

/** 32 random bytes, once. */
const SECRET = 'q7Jm2vXw9Lr4Tz8Kc1Nf6Hd3Ps5Gb0YeUaQiWoVxR2k';
const OTHER = 'Zk4Rw8Ty2Ub6Ln0Vs7Qx3Mf9Jc5Hg1DpEaXiOvKtW3r';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'doctor-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const settings = (env: Record<string, string>) => loadConfig({ DATA_DIR: root, ...env });
const PUBLIC = { BETTER_AUTH_URL: 'https://docs.example.com', BETTER_AUTH_SECRET: SECRET };

test('every variable that is wrong is a finding of its own, without its value', () => {
  const { config, findings } = readSettings({
    PORT: 'http',
    DATABASE_URL: 'mysql://u:hunter2@h/d',
  });
  expect(config).toBeUndefined();
  expect(findings).toEqual([
    { check: 'settings', status: 'fail', message: 'PORT: must be a number.', change: 'PORT=' },
    expect.objectContaining({ status: 'fail', change: 'DATABASE_URL=' }),
  ]);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});

describe('secrets', () => {
  test.each([
    [SECRET, undefined],
    ['7f3c9a1e5b8d2f604c7e9a3b1d5f8c2e6a0b4d7f9c1e3a5b', undefined],
    ['change-me-to-something-long-and-random', 'it looks like an example'],
    ['abababababababababababababababababab', 'it repeats a few characters'],
    ['abcdefghijklmnopqrstuvwxyzabcdefghijkl', 'it can be guessed'],
  ])('%s: %s', (secret, reason) => {
    expect(weakness(secret)).toBe(reason);
  });

  test('that are good are ok, and none is printed', async () => {
    const findings = await checkSecrets(
      settings({ BETTER_AUTH_SECRET: SECRET, INGEST_TOKEN: OTHER }),
    );
    expect(findings.map(({ status }) => status)).toEqual(['ok', 'ok']);
    expect(JSON.stringify(findings)).not.toContain(SECRET);
    expect(JSON.stringify(findings)).not.toContain(OTHER);
  });

  test('that are one and the same are wrong', async () => {
    const same = settings({ BETTER_AUTH_SECRET: SECRET, INGEST_TOKEN: SECRET });
    expect(await checkSecrets(same)).toContainEqual(
      expect.objectContaining({ status: 'fail', change: expect.stringMatching(/^INGEST_TOKEN=/) }),
    );
  });

  test('that others of the machine can read are pointed out', async () => {
    const file = join(root, 'auth-secret');
    await writeFile(file, SECRET, { mode: 0o600 });
    const read = () => checkSecrets(settings({ INGEST_TOKEN: OTHER }));
    expect((await read()).filter(({ status }) => status !== 'ok')).toEqual([]);
    await chmod(file, 0o644);
    expect(await read()).toContainEqual(expect.objectContaining({ change: `chmod 600 ${file}` }));
  });

  test('must be the same for all servers on one database', async () => {
    const config = settings({ DATABASE_URL: 'postgres://h/d', INGEST_TOKEN: OTHER });
    expect(await checkSecrets(config)).toContainEqual(
      expect.objectContaining({
        status: 'warn',
        change: expect.stringMatching(/^BETTER_AUTH_SECRET=/),
      }),
    );
  });
});

describe('addresses', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['of this machine alone are fine', {}, []],
    [
      'of a public server behind a proxy are fine',
      { ...PUBLIC, TRUST_PROXY: '1', NODE_ENV: 'production' },
      [],
    ],
    [
      'of this machine, when others are to reach it',
      { HOST: '0.0.0.0' },
      ['BETTER_AUTH_URL=https://docs.example.com'],
    ],
    [
      'without encryption',
      { ...PUBLIC, BETTER_AUTH_URL: 'http://docs.example.com', NODE_ENV: 'production' },
      ['BETTER_AUTH_URL=https://docs.example.com'],
    ],
    ['of a proxy that is not trusted', { ...PUBLIC, NODE_ENV: 'production' }, ['TRUST_PROXY=1']],
    ['of production without its rules', { ...PUBLIC, TRUST_PROXY: '1' }, ['NODE_ENV=production']],
    ['and no built site', { SITE_DIR: '/nowhere' }, ['npx docusaurus build']],
  ])('%s', async (_what, env, changes) => {
    const findings = await checkHosting(settings(env));
    expect(findings.flatMap(({ change }) => change ?? [])).toEqual(changes);
  });
});

describe('mail', () => {
  let smtp: TestSmtp | undefined;
  afterEach(async () => {
    await smtp?.close();
    smtp = undefined;
  });
  const mail = (url: string) =>
    checkMail(settings({ ...PUBLIC, SMTP_URL: url, MAIL_FROM: 'a@example.com' }));

  test('without a server of its own is for this machine only', async () => {
    expect((await checkMail(settings({})))[0]?.status).toBe('ok');
    expect((await checkMail(settings(PUBLIC)))[0]).toMatchObject({ status: 'warn' });
  });

  test('is taken by a server that lets us in', async () => {
    smtp = await startSmtp();
    expect((await mail(smtp.url))[0]).toMatchObject({ status: 'ok' });
    expect(smtp.received).toEqual([]);
  });

  test('is not taken by one that refuses the password, which is not printed', async () => {
    smtp = await startSmtp({ login: { user: 'docs', pass: 'right' } });
    const url = new URL(smtp.url);
    url.username = 'docs';
    url.password = 'hunter2';
    const findings = await mail(url.href);
    expect(findings[0]).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('refuses the user name and password'),
      change: expect.stringMatching(/^SMTP_URL=/),
    });
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  test('is not taken where nothing listens', async () => {
    const [finding] = await mail(`smtp://127.0.0.1:${await freePort()}`);
    expect(finding).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('does not answer'),
    });
  });
});

describe('providers', () => {
  let issuer: Listening | undefined;
  afterEach(async () => {
    await issuer?.close();
    issuer = undefined;
  });
  const acme = (url: string) =>
    checkRedirects(
      settings({
        ...PUBLIC,
        OIDC_ACME_ISSUER: url,
        OIDC_ACME_CLIENT_ID: 'id',
        OIDC_ACME_CLIENT_SECRET: 's',
      }),
    );
  const describing = (change: (url: string) => object) =>
    listenWith((url) => (req, res) => {
      const is = req.url === '/.well-known/openid-configuration';
      res.writeHead(is ? 200 : 404).end(is ? JSON.stringify(change(url)) : '');
    });
  const endpoints = (url: string) => ({
    issuer: url,
    authorization_endpoint: `${url}/a`,
    token_endpoint: `${url}/t`,
    jwks_uri: `${url}/j`,
  });

  test('are told with the address to register', async () => {
    const env = { ...PUBLIC, GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'a-secret-of-google' };
    const findings = await checkRedirects(settings(env));
    expect(findings).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('https://docs.example.com/api/auth/callback/google'),
      }),
    ]);
  });

  test('that describe themselves are ok', async () => {
    issuer = await describing(endpoints);
    expect((await acme(issuer.url)).map(({ status }) => status)).toEqual(['ok']);
  });

  test('that have another name are told with it', async () => {
    issuer = await describing((url) => ({ ...endpoints(url), issuer: 'https://id.acme.example' }));
    expect(await acme(issuer.url)).toContainEqual(
      expect.objectContaining({
        status: 'fail',
        change: 'OIDC_ACME_ISSUER=https://id.acme.example',
      }),
    );
  });

  test('that are none, or are away, are wrong', async () => {
    issuer = await describing(() => ({}));
    expect((await acme(issuer.url))[1]?.message).toContain('does not describe itself');
    const away = `http://127.0.0.1:${await freePort()}`;
    expect((await acme(away))[1]?.message).toContain('cannot be reached');
  });
});

test.each([
  [10_000, 'ok'],
  [-60_000, 'warn'],
  [400_000, 'fail'],
])('a clock that is %d ms off is %s', (off, status) => {
  expect(clockFinding("The database's", off, 1_000).status).toBe(status);
});

test('the report has a line for each finding, and below it what to change', () => {
  const text = reportText([
    { check: 'mail', status: 'fail', message: 'No.', change: 'SMTP_URL=smtp://host' },
    { check: 'clock', status: 'ok', message: 'Yes.' },
  ]);
  expect(text.split('\n')).toEqual([
    'fail  mail        No.',
    '      change      SMTP_URL=smtp://host',
    'ok    clock       Yes.',
    '',
    '1 ok, 0 to look at, 1 wrong.',
  ]);
});

test('the command ends with 1 when something is wrong, and prints no secret', async () => {
  const bin = join(import.meta.dirname, '../../../../bin/docusaurus-auth-server.js');
  await writeFile(join(root, '.env'), `BETTER_AUTH_SECRET=${SECRET}\nINGEST_TOKEN=${SECRET}\n`);
  const url = `http://localhost:${await freePort()}`;
  const env = { BETTER_AUTH_URL: url, DATA_DIR: join(root, 'empty') };
  const { code, out } = await new Promise<{ code: unknown; out: string }>((resolve) => {
    execFile(
      process.execPath,
      [bin, 'doctor', '--json'],
      { cwd: root, env },
      (error, stdout, stderr) => resolve({ code: error?.code, out: stdout + stderr }),
    );
  });
  expect(code).toBe(1);
  expect(out).not.toContain(SECRET);
  expect(JSON.parse(out)).toMatchObject({
    fail: 2,
    findings: expect.arrayContaining([
      expect.objectContaining({ check: 'secrets', status: 'fail' }),
      expect.objectContaining({ check: 'server', status: 'fail' }),
    ]),
  });
});
