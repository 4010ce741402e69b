import type { Logger } from '../http/logger.ts';
import { mails } from '../metrics/instruments.ts';
import { backoffSeconds, MAX_ATTEMPTS } from './backoff.ts';
import { deliveryError } from './deliveryError.ts';
import { openEnvelope } from './envelope.ts';
import type { ClaimedMail, MailQueue } from './queue.ts';
import type { MailTransport, OutgoingMail } from './transports/transport.ts';

/** Milliseconds until a delivery is broken off; below the lock, so that nobody else begins it. */
const DELIVERY_TIMEOUT = 90_000;

export interface WorkerOptions {
  /** Attempts until a mail is given up. */
  maxAttempts?: number;
  /** Seconds to wait after the given attempt. */
  backoff?: (attempt: number) => number;
}

interface WorkerDeps extends WorkerOptions {
  queue: MailQueue;
  transport: MailTransport;
  key: Uint8Array;
  logger: Logger;
  /** Breaks off the deliveries that are under way; they are tried again later. */
  stopped: AbortSignal;
}

/**
 * Delivers claimed mails.
 * @returns a function that delivers one, and settles what becomes of it; it throws only when the
 *   queue cannot be written
 */
export function mailWorker(deps: WorkerDeps): (row: ClaimedMail) => Promise<void> {
  const { queue, transport, key, logger, stopped } = deps;
  const { maxAttempts = MAX_ATTEMPTS, backoff = backoffSeconds } = deps;

  async function giveUp(row: ClaimedMail, error: string): Promise<void> {
    await queue.fail(row, error);
    count(row, 'failed');
    logger.error({ ...about(row), error }, 'mail given up');
  }

  /** A mail that was tried in time counts as failed, one that lay still while nothing ran does not. */
  async function drop(row: ClaimedMail): Promise<void> {
    if (row.lastError) return await giveUp(row, `expired after ${row.lastError}`);
    await queue.remove(row.id);
    count(row, 'expired');
    logger.warn(about(row), 'mail dropped: its code or link has expired');
  }

  async function failed(row: ClaimedMail, thrown: unknown): Promise<void> {
    const { summary, permanent } = deliveryError(thrown);
    if (permanent || row.attempts >= maxAttempts) return await giveUp(row, summary);
    const delay = backoff(row.attempts);
    await queue.retryLater(row, summary, delay);
    count(row, 'retried');
    const retryInSeconds = Math.round(delay);
    logger.warn({ ...about(row), error: summary, retryInSeconds }, 'mail not delivered');
  }

  async function deliver(row: ClaimedMail, mail: OutgoingMail): Promise<void> {
    let details: Record<string, unknown>;
    try {
      const late = AbortSignal.timeout(DELIVERY_TIMEOUT);
      details = await transport.deliver(mail, AbortSignal.any([late, stopped]));
    } catch (error) {
      return await failed(row, error);
    }
    await queue.remove(row.id);
    count(row, 'delivered');
    logger.info({ ...about(row), transport: transport.name, ...details }, 'mail delivered');
  }

  function opened(row: ClaimedMail): OutgoingMail | undefined {
    try {
      return openEnvelope(row, key);
    } catch {
      return undefined;
    }
  }

  return async (row) => {
    const mail = row.expired ? undefined : opened(row);
    if (row.expired) await drop(row);
    // The attempt was counted when the mail was claimed: this one is beyond the last.
    else if (row.attempts > maxAttempts) await giveUp(row, row.lastError ?? 'its worker died');
    else if (mail) await deliver(row, mail);
    else await giveUp(row, 'not readable: BETTER_AUTH_SECRET has changed');
  };
}

function count({ template }: ClaimedMail, outcome: string): void {
  mails.inc({ template, outcome });
}

function about(row: ClaimedMail) {
  return { mail: row.id, template: row.template, attempt: row.attempts };
}
