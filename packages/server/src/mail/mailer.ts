import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { Logger } from '../http/logger.ts';
import { closeEnvelope, type Mail } from './envelope.ts';
import { mailLoop } from './loop.ts';
import { hasOutboxPages } from './outbox/onlyOnLoopback.ts';
import { payloadKey } from './payload.ts';
import { mailQueue, type NewMail, type QueueStatus } from './queue.ts';
import { mailSender } from './sender.ts';
import type { MailTables } from './tables.ts';
import type { TemplateName } from './templates/data.ts';
import { outboxTransport } from './transports/outbox.ts';
import { smtpTransport } from './transports/smtp.ts';
import { mailWorker, type WorkerOptions } from './worker.ts';

export type { Mail } from './envelope.ts';
export type { TemplateData, TemplateName } from './templates/data.ts';

export type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'dataDir'>;

/** Sends the mails of the accounts. */
export interface Mailer {
  /**
   * Puts a mail into the queue; a worker delivers it, here or in another process.
   *
   * Never throws: a mail that cannot be written or stored is logged, and the request goes on. The
   * promise resolves when the mail is stored, or after two seconds, whichever is first.
   *
   * Do not await it inside a transaction. The embedded database has one connection, so the mail is
   * stored only after that transaction: call it without `await` (a transaction that is rolled back
   * does not take the mail back), or after the commit. Who awaits all the same waits two seconds and
   * loses nothing. Do not await it either where the answer's time would tell whether an address has
   * an account: run it as one of Better Auth's background tasks.
   *
   * @example
   * void mailer.send({
   *   template: 'verify-email',
   *   to: user.email,
   *   locale: request.headers.get('accept-language') ?? undefined,
   *   data: { code, validForSeconds: 600 },
   * });
   */
  send<Name extends TemplateName>(mail: Mail<Name>): Promise<void>;
  /** Starts delivering. Mails sent before wait in the queue. */
  start(): void;
  /**
   * Finishes what is being stored and delivered, and ends. A delivery that is not over after `grace`
   * milliseconds is broken off and stays in the queue.
   */
  stop(grace?: number): Promise<void>;
  /** Delivers everything that is due now; for tests, also without {@link Mailer.start}. */
  drain(): Promise<void>;
  /** Tries every mail that waits for its next attempt at once. @returns how many wait */
  retryNow(): Promise<number>;
  /** How the queue stands, for the operator's page and the metrics. */
  status(): Promise<QueueStatus>;
}

export interface MailerDeps extends WorkerOptions {
  config: MailConfig;
  /** `BETTER_AUTH_SECRET`: the queue's key is derived from it. */
  secret: string;
  db: Kysely<MailTables>;
  logger: Logger;
  /** Milliseconds between two looks at the queue for mails of other processes. */
  pollInterval?: number;
}

/** Milliseconds that a stop waits for deliveries. */
const STOP_GRACE = 10_000;
/** Milliseconds after which {@link Mailer.send} lets its caller go on. */
const SEND_WAIT = 2_000;
/** Milliseconds between the attempts to store a mail while the database is away. */
const STORE_RETRIES = [500, 2_000, 8_000];

const NOBODY_GETS_MAIL =
  'SMTP_URL is not set: mails become files in the outbox folder, and no reader gets a code or link';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Where mails without SMTP go. */
export function outboxDirectory(config: Pick<Config, 'dataDir'>): string {
  return join(config.dataDir, 'outbox');
}

/** Makes the mailer: over SMTP when `SMTP_URL` is set, else into `outbox/` of the data folder. */
export function createMailer(deps: MailerDeps): Mailer {
  const { config, logger } = deps;
  const sender = mailSender(config.mailFrom, config.publicUrl);
  const key = payloadKey(deps.secret);
  const queue = mailQueue(deps.db);
  const transport = config.smtpUrl
    ? smtpTransport(config.smtpUrl, sender)
    : outboxTransport(outboxDirectory(config), sender);
  const stopping = new AbortController();
  const work = mailWorker({ ...deps, queue, transport, key, stopped: stopping.signal });
  const loop = mailLoop({ work, queue, logger, pollInterval: deps.pollInterval });
  const storing = new Set<Promise<void>>();

  async function store(mail: NewMail): Promise<void> {
    for (const pause of [...STORE_RETRIES, undefined]) {
      try {
        await queue.add(mail);
        return loop.wake();
      } catch (err) {
        logger.error({ err, template: mail.template }, 'mail not stored');
        if (pause === undefined) return;
        await sleep(pause);
      }
    }
  }

  function closed<Name extends TemplateName>(mail: Mail<Name>): NewMail | undefined {
    try {
      return closeEnvelope(mail, sender, key);
    } catch (err) {
      logger.error({ err, template: mail.template }, 'mail not written');
      return undefined;
    }
  }

  const stored = async () => void (await Promise.all(storing));

  return {
    async send(mail) {
      const envelope = closed(mail);
      if (!envelope) return;
      const task = store(envelope).finally(() => storing.delete(task));
      storing.add(task);
      await Promise.race([task, unrefSleep(SEND_WAIT)]);
    },
    start() {
      if (!config.smtpUrl && !hasOutboxPages(config)) logger.warn(NOBODY_GETS_MAIL);
      loop.start();
    },
    async stop(grace = STOP_GRACE) {
      const timer = setTimeout(() => stopping.abort(), grace);
      await stored();
      await loop.stop();
      clearTimeout(timer);
      transport.close();
    },
    async drain() {
      await stored();
      await loop.drain();
    },
    async retryNow() {
      const mails = await queue.retryNow();
      loop.wake();
      return mails;
    },
    status: queue.status,
  };
}

/** A pause that does not keep the process alive. */
function unrefSleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
