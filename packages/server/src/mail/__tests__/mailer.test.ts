import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { createMailer, type Mail, type Mailer, type MailerDeps } from '../mailer.ts';
import type { MailTables } from '../tables.ts';
import { startSmtp, type TestSmtp } from './smtpServer.ts';

const SECRET = 'a secret of at least thirty-two bytes';
const CODE: Mail<'verify-email'> = {
  template: 'verify-email',
  to: 'ada@example.org',
  data: { code: '048151', validForSeconds: 600 },
};

const codeTo = (to: string): Mail => ({ ...CODE, to });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the condition holds; fails after half a minute. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`never happened: ${condition}`);
    await pause(10);
  }
}

describeOnEachDatabase('the mailer', (database) => {
  let db: Kysely<MailTables>;
  let log: string[] = [];
  const stops: (() => Promise<void>)[] = [];

  beforeAll(() => {
    db = database().db;
  });
  beforeEach(async () => {
    log = [];
    await db.deleteFrom('mail_queue').execute();
  });
  afterEach(async () => {
    while (stops.length > 0) await stops.pop()?.();
  });

  function mailerFor(url: string, more: Partial<MailerDeps> = {}): Mailer {
    const config = {
      smtpUrl: url,
      mailFrom: 'Acme Docs <docs@acme.example>',
      publicUrl: 'https://docs.acme.example',
      dataDir: '/nonexistent',
    };
    const logger = pino({}, { write: (line: string) => void log.push(line) });
    const mailer = createMailer({ config, secret: SECRET, db, logger, ...more });
    stops.push(() => mailer.stop());
    return mailer;
  }

  async function smtp(options?: Parameters<typeof startSmtp>[0]): Promise<TestSmtp> {
    const server = await startSmtp(options);
    stops.push(() => server.close());
    return server;
  }

  const rows = () => db.selectFrom('mail_queue').selectAll().execute();
  /** Lets the time pass in which the mails that wait are of use. */
  const expire = () =>
    sql`update mail_queue set next_attempt_at = now(), expires_at = now()`.execute(db);
  const codesOf = ({ received }: TestSmtp) =>
    received.map(({ recipients }) => recipients[0]).sort();

  test('delivers a mail at once and forgets it', async () => {
    const server = await smtp();
    const mailer = mailerFor(server.url, { pollInterval: 60_000 });
    mailer.start();
    await pause(50);
    await mailer.send({ ...CODE, locale: 'de-AT' });
    await until(() => server.received.length === 1);
    const mail = server.received[0]?.mail;
    expect(server.received[0]?.recipients).toEqual(['ada@example.org']);
    expect(mail?.from).toEqual({ name: 'Acme Docs', address: 'docs@acme.example' });
    expect(mail?.subject).toBe('Bestätigen Sie Ihre E-Mail-Adresse für Acme Docs');
    expect(mail?.text).toContain('\n    048151\n');
    expect(mail?.html).toContain('<html lang="de"');
    await until(async () => (await rows()).length === 0);
  });

  test('keeps address, code and name out of the table and out of the log', async () => {
    const server = await smtp({ verdict: () => 451 });
    const mailer = mailerFor(server.url);
    await mailer.send(CODE);
    await mailer.drain();
    const [row] = await rows();
    expect(row?.last_error).toBe('EENVELOPE 451 RCPT TO');
    const { payload: sealed, ...rest } = row ?? {};
    expect(JSON.stringify(rest)).not.toMatch(/ada@|example|048151/);
    const payload = Buffer.from(sealed ?? '', 'base64url').toString('latin1');
    expect(payload.length).toBeGreaterThan(100);
    expect(payload).not.toMatch(/ada@|048151|html/);
    expect(log.join('')).toContain('mail not delivered');
    expect(log.join('')).not.toMatch(/ada@|048151/);
  });

  test('tries again after a temporary refusal, with the same Message-ID', async () => {
    let refusals = 2;
    const server = await smtp({ verdict: () => (refusals-- > 0 ? 451 : undefined) });
    const mailer = mailerFor(server.url, { backoff: () => 0.05, pollInterval: 60_000 });
    await mailer.send(CODE);
    const [row] = await rows();
    mailer.start();
    await until(() => server.received.length === 1);
    expect(server.asked).toHaveLength(3);
    expect(server.received[0]?.mail.messageId).toBe(`<${row?.id}@acme.example>`);
  });

  test('waits for a mail server that is away', async () => {
    const away = await startSmtp();
    await away.close();
    const mailer = mailerFor(away.url, { backoff: () => 0.2 });
    mailer.start();
    await mailer.send(CODE);
    await until(async () => Boolean((await rows())[0]?.last_error));
    expect((await rows())[0]?.last_error).toMatch(/^(ESOCKET|ECONNECTION|ECONNREFUSED)\b/);
    const back = await smtp({ port: Number(new URL(away.url).port) });
    await until(() => back.received.length === 1);
  });

  test('gives up after the last attempt, keeps the record and forgets the reader', async () => {
    const server = await smtp({ verdict: () => 451 });
    const mailer = mailerFor(server.url, { backoff: () => 0, maxAttempts: 3 });
    await mailer.send(CODE);
    await mailer.drain();
    expect(server.asked).toHaveLength(3);
    const [row] = await rows();
    expect(row).toMatchObject({ payload: null, attempts: 3, last_error: 'EENVELOPE 451 RCPT TO' });
    expect(await mailer.status()).toEqual({ waiting: 0, failed: 1, oldestSeconds: 0 });
    expect(log.join('')).toContain('mail given up');
  });

  test('does not repeat what the mail server refused for good', async () => {
    const server = await smtp({ verdict: () => 550 });
    const mailer = mailerFor(server.url, { backoff: () => 0 });
    await mailer.send(CODE);
    await mailer.drain();
    expect(server.asked).toHaveLength(1);
    expect(await mailer.status()).toMatchObject({ waiting: 0, failed: 1 });
  });

  test('sends each mail once, however many processes work the queue', async () => {
    const server = await smtp({ delay: 5 });
    const mailers = [1, 2, 3].map(() => mailerFor(server.url, { pollInterval: 20 }));
    const wanted = Array.from({ length: 40 }, (_, index) => `reader${index}@example.org`).sort();
    for (const mailer of mailers) mailer.start();
    await Promise.all(wanted.map((to, index) => mailers[index % 3]?.send(codeTo(to))));
    await until(async () => (await rows()).length === 0);
    expect(codesOf(server)).toEqual(wanted);
  });

  test('delivers what another process queued and left behind', async () => {
    const server = await smtp();
    await mailerFor(server.url).send(CODE);
    await db
      .updateTable('mail_queue')
      .set({ attempts: 1, locked_until: sql<Date>`now() + interval '1 second'` })
      .execute();
    const next = mailerFor(server.url, { pollInterval: 60_000 });
    next.start();
    await pause(100);
    expect(server.received).toHaveLength(0);
    await until(() => server.received.length === 1);
  });

  test('gives up a mail whose workers all died', async () => {
    const server = await smtp();
    const mailer = mailerFor(server.url, { maxAttempts: 3 });
    await mailer.send(CODE);
    await db.updateTable('mail_queue').set({ attempts: 3 }).execute();
    await mailer.drain();
    expect(server.asked).toHaveLength(0);
    expect((await rows())[0]?.last_error).toBe('its worker died');
  });

  test('drops a mail whose code has expired', async () => {
    const server = await smtp();
    const mailer = mailerFor(server.url);
    await mailer.send(CODE);
    await expire();
    await mailer.drain();
    expect(server.asked).toHaveLength(0);
    expect(await rows()).toHaveLength(0);
  });

  test('counts an expired mail as failed when it was tried in time', async () => {
    const server = await smtp({ verdict: () => 451 });
    const mailer = mailerFor(server.url, { backoff: () => 60 });
    await mailer.send(CODE);
    await mailer.drain();
    await expire();
    await mailer.drain();
    expect((await rows())[0]?.last_error).toBe('expired after EENVELOPE 451 RCPT TO');
  });

  test('finishes the mail in flight when it stops, and begins no other', async () => {
    const server = await smtp({ delay: 200 });
    const mailer = mailerFor(server.url);
    for (let index = 0; index < 20; index++) await mailer.send(codeTo(`r${index}@example.org`));
    mailer.start();
    await until(() => server.asked.length > 0);
    await mailer.stop();
    const begun = server.asked.length;
    expect(server.received).toHaveLength(begun);
    expect(await rows()).toHaveLength(20 - begun);
    expect(begun).toBeLessThan(20);
    await pause(100);
    expect(server.asked).toHaveLength(begun);
  });

  test('breaks off a delivery that outlasts the grace of a stop, and keeps the mail', async () => {
    const server = await smtp({ delay: 60_000 });
    const mailer = mailerFor(server.url);
    mailer.start();
    await mailer.send(CODE);
    await until(() => server.asked.length > 0);
    await mailer.stop(50);
    expect((await rows())[0]).toMatchObject({ last_error: 'EABORT', failed_at: null });
  });

  test('sent without await inside a transaction, is stored when that is over', async () => {
    const server = await smtp();
    const mailer = mailerFor(server.url);
    await db.transaction().execute(async (transaction) => {
      void mailer.send(CODE);
      await sql`select 1`.execute(transaction);
    });
    await mailer.drain();
    expect(server.received).toHaveLength(1);
  });

  test('awaited inside a transaction by mistake, neither hangs nor gets lost', async () => {
    const server = await smtp();
    const mailer = mailerFor(server.url);
    await db.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await mailer.send(CODE);
    });
    await mailer.drain();
    expect(server.received).toHaveLength(1);
  });

  test.each([
    ['an address with a line break', { ...CODE, to: 'ada@example.org\r\nBcc: eve@example.org' }],
    ['two addresses', { ...CODE, to: 'ada@example.org,eve@example.org' }],
    ['a code that is not one', { ...CODE, data: { code: '<script>', validForSeconds: 60 } }],
  ])('logs and does not send %s', async (_what, mail) => {
    const mailer = mailerFor('smtp://127.0.0.1:2599');
    await mailer.send(mail);
    expect(await rows()).toHaveLength(0);
    expect(log.join('')).toContain('mail not written');
    expect(log.join('')).not.toMatch(/ada@|eve@/);
  });

  test('gives up mails that were closed under another secret', async () => {
    await mailerFor('smtp://127.0.0.1:2599', { secret: `${SECRET} of before` }).send(CODE);
    const mailer = mailerFor('smtp://127.0.0.1:2599');
    await mailer.drain();
    expect((await rows())[0]?.last_error).toContain('BETTER_AUTH_SECRET');
  });

  test('forgets records of failed mails after a month', async () => {
    const server = await smtp();
    const mailer = mailerFor(server.url, { secret: `${SECRET} of before` });
    for (const days of [29, 31]) {
      await mailer.send(codeTo(`day${days}@example.org`));
      await db
        .updateTable('mail_queue')
        .set({ failed_at: sql<Date>`now() - make_interval(days => ${days})` })
        .where('failed_at', 'is', null)
        .execute();
    }
    mailer.start();
    await until(async () => (await rows()).length === 1);
  });
});
