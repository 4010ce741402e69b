import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as cheerio from 'cheerio';
import express from 'express';
import { outboxMailSchema } from '../../contract/index.ts';
import { clientIp } from '../../http/clientIp.ts';
import { errorHandler, notFound } from '../../http/errorHandler.ts';
import { outboxRoutes } from '../outboxRoutes.ts';
import { mailSender } from '../sender.ts';
import { buildMail } from '../templates/build.ts';
import { outboxFiles, outboxTransport } from '../transports/outbox.ts';
import type { OutgoingMail } from '../transports/transport.ts';

const LOCAL = 'http://localhost:3000';
const SITE = { name: 'Acme Docs', host: 'localhost:3000' };
const LINK = `${LOCAL}/auth/reset-password#token=abc_-123`;
const IDS = [1, 2, 3, 4].map((digit) => `5f0c6a52-6c7e-4d57-9a0e-0d1a4c7a0a1${digit}`);

let dataDir: string;
let servers: Server[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterEach(async () => {
  for (const server of servers) server.close();
  servers = [];
  await rm(dataDir, { recursive: true });
});

function mailTo(to: string, index: number, html = false): OutgoingMail {
  const data = { url: LINK, validForSeconds: 3600 };
  const name = html ? '<img src=x onerror=alert(1)>' : SITE.name;
  const rendered = buildMail('reset-password', data, 'de', { ...SITE, name });
  const id = IDS[index] ?? '';
  return { id, template: 'reset-password', to, createdAt: new Date(), ...rendered };
}

const outbox = () => join(dataDir, 'outbox');

async function put(mail: OutgoingMail, kept?: number) {
  const transport = outboxTransport(outbox(), mailSender(undefined, LOCAL), kept);
  const details = await transport.deliver(mail, AbortSignal.timeout(1_000));
  // File names have milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 5));
  return String(details.file);
}

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  text: string;
}

type Config = Parameters<typeof outboxRoutes>[0]['config'];

/** The routes behind what the application puts in front of them. */
async function serve(config: Partial<Config> = {}, host = '127.0.0.1') {
  const app = express().use(clientIp());
  const all = { smtpUrl: undefined, publicUrl: LOCAL, dataDir, ...config };
  app.use('/api/v1', outboxRoutes({ config: all }));
  app.use(notFound, errorHandler);
  const server = createServer(app).listen(0, host);
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      httpRequest({ host, port, path: `/api/v1/outbox${path}`, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, text }),
        );
      })
        .on('error', reject)
        .end();
    });
}

describe('the outbox', () => {
  test('keeps a mail as a file that only its owner may read', async () => {
    const file = await put(mailTo('ada@example.org', 0));
    expect(file).toMatch(/outbox[\\/]\d{4}-\d\d-\d\dT[\d-]+Z-reset-password-5f0c.*\.eml$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(outbox())).mode & 0o777).toBe(0o700);
    expect(await readFile(file, 'utf8')).toContain('To: ada@example.org');
    expect(basename(file)).not.toContain('ada');
  });

  test('keeps the newest files only', async () => {
    for (const index of [0, 1, 2, 3]) await put(mailTo('ada@example.org', index), 3);
    const files = await outboxFiles(outbox());
    expect(files.map((name) => name.slice(-5, -4))).toEqual(['4', '3', '2']);
    expect(await readdir(outbox())).toHaveLength(3);
  });
});

describe('the outbox routes', () => {
  test('answer the newest mail to an address, and null when there is none', async () => {
    const get = await serve();
    expect(JSON.parse((await get('?to=ada@example.org')).text)).toBeNull();
    await put(mailTo('Ada@example.org', 0));
    await put(mailTo('ada@example.org', 1));
    await put(mailTo('eve@example.org', 2));
    const answer = await get('?to=ada@example.org');
    const mail = outboxMailSchema.parse(JSON.parse(answer.text));
    expect(mail).toMatchObject({
      id: IDS[1],
      subject: 'Wählen Sie ein neues Passwort für Acme Docs',
      url: `${LOCAL}/api/v1/outbox/${IDS[1]}`,
    });
    expect(Math.abs(Date.parse(mail.receivedAt) - Date.now())).toBeLessThan(5_000);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toMatch(/token|abc_/);
  });

  test('show a mail as a page with its links to follow', async () => {
    await put(mailTo('ada@example.org', 0));
    const { status, headers, text } = await (await serve())(`/${IDS[0]}`);
    const $ = cheerio.load(text);
    expect(status).toBe(200);
    expect($('h1').text()).toBe('Wählen Sie ein neues Passwort für Acme Docs');
    expect($('article').attr('lang')).toBe('de');
    expect($('a').first().attr('href')).toBe(LINK);
    expect(headers['content-type']).toMatch('text/html');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('show markup in a mail as text', async () => {
    await put(mailTo('ada@example.org', 0, true));
    const { text } = await (await serve())(`/${IDS[0]}`);
    expect(cheerio.load(text)('img, script')).toHaveLength(0);
    expect(text).toContain('&lt;img src=x');
  });

  test('ask for an address', async () => {
    const answer = await (await serve())('?to=nobody');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ field: 'to' }] });
  });

  test.each(['/unknown', `/${'5f0c6a52-6c7e-4d57-9a0e-0d1a4c7a0a19'}`, '/..%2f..%2fsecret.eml'])(
    'know no mail at %s',
    async (path) => {
      await put(mailTo('ada@example.org', 0));
      await writeFile(join(dataDir, 'secret.eml'), 'secret');
      expect((await (await serve())(path)).status).toBe(404);
    },
  );

  test('pass over files that are not theirs', async () => {
    await put(mailTo('ada@example.org', 0));
    await writeFile(join(outbox(), 'zz-notes.eml'), 'To: ada@example.org\n\nhello');
    await utimes(join(outbox(), 'zz-notes.eml'), 0, 0);
    const { text } = await (await serve())('?to=ada@example.org');
    expect(JSON.parse(text)).toMatchObject({ id: IDS[0] });
  });
});

describe('the outbox routes do not exist', () => {
  const PATHS = ['?to=ada@example.org', `/${IDS[0]}`];

  async function expectNothing(
    get: (path: string, headers?: Record<string, string>) => Promise<Answer>,
    headers?: Record<string, string>,
  ) {
    await put(mailTo('ada@example.org', 0));
    for (const path of PATHS) {
      const { status, text } = await get(path, headers);
      expect([path, status]).toEqual([path, 404]);
      expect(JSON.parse(text)).toEqual({
        type: 'about:blank',
        title: 'There is nothing at this address',
        status: 404,
        code: 'not_found',
        requestId: 'undefined',
      });
    }
  }

  test('when a mail server is set', async () => {
    await expectNothing(await serve({ smtpUrl: 'smtp://127.0.0.1:2525' }));
  });

  test('when the public address is not this machine', async () => {
    await expectNothing(await serve({ publicUrl: 'https://docs.example.com' }));
  });

  test.each([
    ['X-Forwarded-For', '127.0.0.1'],
    ['x-forwarded-host', 'localhost'],
    ['Forwarded', 'for=127.0.0.1'],
    ['X-Real-IP', '127.0.0.1'],
    ['Via', '1.1 proxy'],
    ['CF-Connecting-IP', '127.0.0.1'],
    ['Host', 'docs.example.com'],
    ['Host', 'localhost.example.com'],
    ['Host', '127.0.0.1.example.com:3000'],
    ['Host', '192.168.1.5'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('for a request with %s: %s', async (name, value) => {
    await expectNothing(await serve(), { [name]: value });
  });

  test('for a request from another machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;
    // A machine without a network has no other address to come from than one of a socket that says so.
    const get = await serve({}, outside ?? '127.0.0.1');
    if (outside) await expectNothing(get, { Host: 'localhost:3000' });
    else expect((await get(PATHS[0] ?? '')).status).toBe(200);
  });

  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'demo.localhost'])(
    'but they do for a request to %s',
    async (host) => {
      await put(mailTo('ada@example.org', 0));
      expect((await (await serve())(PATHS[1] ?? '', { Host: host })).status).toBe(200);
    },
  );
});
