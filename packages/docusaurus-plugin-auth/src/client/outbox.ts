import { useEffect, useState } from 'react';
import { isRecord } from './isRecord';
import { callServer } from './serverRequest';
import { getSignInMethods } from './signInMethods';

/** A mail that the server has put into its outbox instead of sending it. */
export interface OutboxMail {
  subject: string;
  /** The page that shows it. */
  url: string;
  receivedAt: string;
}

export function toOutboxMail(body: unknown): OutboxMail | null {
  if (!isRecord(body)) return null;
  const { subject, url, receivedAt } = body;
  if (typeof subject !== 'string' || typeof url !== 'string' || typeof receivedAt !== 'string') {
    return null;
  }
  return /^https?:/.test(url) ? { subject, url, receivedAt } : null;
}

/** Milliseconds between two looks into the outbox, and how many there are. */
const PAUSE = 700;
const LOOKS = 15;

const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

/** What is known of the mail: `sent` away by a mail server, looked for, not there, or the mail. */
export type OutboxState = 'sent' | 'waiting' | 'missing' | OutboxMail;

/** Waits for a mail to `email` that is not older than `since` (ms). */
async function waitForMail(
  email: string,
  since: number,
  signal: AbortSignal,
): Promise<OutboxState> {
  for (let look = 0; look < LOOKS && !signal.aborted; look += 1) {
    const path = `/api/v1/outbox?to=${encodeURIComponent(email)}`;
    const mail = toOutboxMail(await callServer(path, { signal }));
    if (mail && Date.parse(mail.receivedAt) >= since) return mail;
    await sleep(PAUSE);
  }
  return 'missing';
}

/**
 * The mail that was just caused, where mails stay on this machine: then whoever tries the demo can
 * open it from the page. Everywhere else it is `sent`, and the outbox is not asked.
 *
 * @param since when it was caused, in milliseconds
 */
export function useOutboxMail(email: string, since: number): OutboxState {
  const [state, setState] = useState<OutboxState>('sent');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: OutboxState) => {
      if (!signal.aborted) setState(next);
    };
    const look = async (): Promise<void> => {
      if (!(await getSignInMethods()).outbox) return;
      show('waiting');
      show(await waitForMail(email, since, signal));
    };
    setState('sent');
    look().catch(() => show('missing'));
    return () => controller.abort();
  }, [email, since]);
  return state;
}
