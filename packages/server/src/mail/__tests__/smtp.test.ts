import { afterEach, describe, expect, test } from '@jest/globals';
import { mailSender } from '../sender.ts';
import { smtpTransport } from '../transports/smtp.ts';
import type { OutgoingMail } from '../transports/transport.ts';
import { startSmtp, type TestSmtp } from './smtpServer.ts';

const MAIL: OutgoingMail = {
  id: '5f0c6a52-6c7e-4d57-9a0e-0d1a4c7a0a11',
  template: 'password-changed',
  to: 'ada@example.org',
  subject: 'Grüße',
  text: 'text',
  html: '<p>text</p>',
  language: 'de',
  createdAt: new Date('2026-01-02T03:04:05Z'),
};
const LOGIN = { user: 'acme', pass: 'p@ss/word' };

describe('over SMTP', () => {
  let server: TestSmtp;
  afterEach(() => server.close());

  async function deliver(change: (url: URL) => void = () => {}, signal?: AbortSignal) {
    const url = new URL(server.url);
    change(url);
    const sender = mailSender('Acme <docs@acme.example>', 'https://docs.acme.example');
    const transport = smtpTransport(url.href, sender);
    await transport
      .deliver(MAIL, signal ?? AbortSignal.timeout(3_000))
      .finally(() => transport.close());
  }

  function logIn(url: URL): void {
    url.username = LOGIN.user;
    url.password = encodeURIComponent(LOGIN.pass);
  }

  test('logs in with the name and password of the URL', async () => {
    server = await startSmtp({ login: LOGIN });
    await deliver(logIn);
    expect(server.received[0]?.user).toBe('acme');
    expect(server.received[0]?.mail).toMatchObject({
      subject: 'Grüße',
      date: '2026-01-02T03:04:05.000Z',
      to: [{ name: '', address: 'ada@example.org' }],
    });
  });

  test('never sends a password in clear to another machine', async () => {
    server = await startSmtp({ login: LOGIN });
    const elsewhere = (url: URL) => {
      logIn(url);
      // Reaches this machine, but not by an address that is only this machine's.
      url.hostname = '0.0.0.0';
    };
    await expect(deliver(elsewhere)).rejects.toMatchObject({ code: 'ETLS' });
    expect(server.logins).toBe(0);
    await deliver((url) => {
      elsewhere(url);
      url.searchParams.set('requireTLS', 'false');
    });
    expect(server.logins).toBe(1);
  });

  test('speaks TLS where the server offers it, and only with a valid certificate', async () => {
    server = await startSmtp({ tls: true });
    await expect(deliver()).rejects.toMatchObject({ code: 'ESOCKET' });
    expect(server.received).toHaveLength(0);
    await deliver((url) => url.searchParams.set('tls.rejectUnauthorized', 'false'));
    expect(server.received[0]?.secure).toBe(true);
  });

  test('gives up when it is told to, however slow the server is', async () => {
    server = await startSmtp({ delay: 60_000 });
    await expect(deliver(undefined, AbortSignal.timeout(200))).rejects.toMatchObject({
      code: 'EABORT',
    });
  });
});
