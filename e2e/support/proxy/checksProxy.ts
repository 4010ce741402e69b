import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newAccount } from '../accounts.ts';
import {
  type BehindProxy,
  INGEST_TOKEN,
  type StartProxy,
  startBehindProxy,
} from './behindProxy.ts';
import { PAGES, siteManifest } from './sampleSite.ts';
import type { Answer } from './visitor.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const SENTENCE = 'A kettle boils water in four minutes. [1] ';

/** The cookies of an answer, as a request sends them back. */
const cookiesOf = ({ headers }: Answer) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');

/** What has come of an answer when it has `part` in it. */
async function readUntil(answer: IncomingMessage, part: string): Promise<string> {
  let read = '';
  while (!read.includes(part)) {
    const chunk: unknown = answer.read();
    if (chunk) read += String(chunk);
    else if (answer.readableEnded) throw new Error(`The answer ended without ${part}:\n${read}`);
    else await new Promise((resolve) => answer.once('readable', resolve).once('end', resolve));
  }
  return read;
}

/** The tests of a web server that stands in front of ours, set up as the docs say. */
export function checksProxy(name: string, start: StartProxy): void {
  describe(`${name} in front of the server`, () => {
    const account = newAccount('Ada Lovelace');
    let behind: BehindProxy;
    beforeAll(async () => {
      behind = await startBehindProxy(start, account);
    });
    afterAll(() => behind?.stop());

    const { email, password } = account;
    const signIn = (from: string, claims: Record<string, string> = {}) =>
      behind.visitor.ask('/api/auth/sign-in/email', {
        headers: { origin: behind.origin, ...claims },
        body: { email, password },
        from,
      });

    test.each([
      ['/', 'index.html'],
      ['/docs/kettle', 'docs/kettle/index.html'],
      ['/docs/kettle/', 'docs/kettle/index.html'],
      ['/docs/teapot', 'docs/teapot.html'],
      ['/auth/sign-in', 'auth/sign-in/index.html'],
    ] as const)('shows the page at %s, and asks for it again at each visit', async (at, file) => {
      const { status, text, headers } = await behind.visitor.ask(at);
      expect([status, text]).toEqual([200, PAGES[file]]);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    });

    test('lets browsers keep what has a hash in its name, and compresses it', async () => {
      const headers = { 'accept-encoding': 'gzip' };
      const answer = await behind.visitor.ask('/assets/css/styles.0a1b2c3d.css', { headers });
      expect(answer.headers).toMatchObject({
        'cache-control': IMMUTABLE,
        'content-encoding': 'gzip',
      });
    });

    test.each(['/nowhere', '/healthz', '/readyz', '/metrics'])(
      'answers %s by the site’s own page for what is not there',
      async (at) => {
        const { status, text } = await behind.visitor.ask(at);
        expect([status, text]).toEqual([404, PAGES['404.html']]);
      },
    );

    test('hands an answer on while the model still writes it', async () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const rest = 'It whistles when the water is hot. [1]';
      behind.model.reply(() => ({ steps: [SENTENCE, SENTENCE, { until: released }, rest] }));
      const answer = await behind.visitor.open('/api/v1/query', {
        headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br, zstd' },
        body: { question: 'How long does a kettle need to boil water?' },
      });
      expect(answer.headers['content-type']).toContain('text/event-stream');
      expect(answer.headers['content-encoding']).toBeUndefined();
      const first = await readUntil(answer, 'four minutes');
      expect(first).not.toContain('[DONE]');
      release();
      expect(await readUntil(answer, '[DONE]')).toContain('whistles');
    });

    test('carries cookies of an encrypted site, there and back', async () => {
      const signedIn = await signIn('127.0.0.1');
      expect(signedIn.headers['set-cookie']).toContainEqual(
        expect.stringMatching(/^__Secure-docsauth\.session_token=.*; HttpOnly; Secure/),
      );
      const headers = { cookie: cookiesOf(signedIn) };
      for (const at of ['/api/auth/get-session', '/auth/session']) {
        const { status, text } = await behind.visitor.ask(at, { headers });
        expect([status, JSON.parse(text).user.email]).toEqual([200, email]);
      }
    });

    test('names the reader’s address, whatever the reader claims', async () => {
      const forged = '203.0.113.9';
      const claims = { 'x-forwarded-for': forged, 'x-real-ip': forged, forwarded: `for=${forged}` };
      const headers = { cookie: cookiesOf(await signIn('127.0.0.7', claims)) };
      const { text } = await behind.visitor.ask('/api/v1/profile/export', { headers });
      const { sessions } = JSON.parse(text);
      const addresses = sessions.map(({ ipAddress }: { ipAddress: string }) => ipAddress);
      expect(addresses).toContain('127.0.0.7');
      expect(addresses).not.toContain(forged);
    });

    test('lets a manifest pass that is larger than other bodies may be', async () => {
      const { status, text } = await behind.visitor.ask('/api/v1/index', {
        method: 'PUT',
        headers: { authorization: `Bearer ${INGEST_TOKEN}` },
        body: siteManifest(900_000),
      });
      expect([status, text]).toEqual([200, expect.any(String)]);
    });
  });
}
