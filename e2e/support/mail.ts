import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 30_000;

/** A mail of the outbox, as its page shows it. */
export interface Mail {
  subject: string;
  /** HTML of the page. */
  html: string;
  receivedAt: number;
}

async function newest(siteUrl: string, to: string): Promise<Mail | undefined> {
  const address = new URL(`/api/v1/outbox?to=${encodeURIComponent(to)}`, siteUrl);
  const found: { subject: string; url: string; receivedAt: string } | null = await (
    await fetch(address)
  ).json();
  if (!found) return undefined;
  // By the address that this process knows the server under: not every name is one for it.
  const { pathname } = new URL(found.url);
  const html = await (await fetch(new URL(pathname, siteUrl))).text();
  return { subject: found.subject, html, receivedAt: Date.parse(found.receivedAt) };
}

/** What was found in a mail before, by address: the next one is waited for. */
const taken = new Map<string, Set<string>>();

async function find(siteUrl: string, to: string, pattern: RegExp): Promise<string> {
  const before = taken.get(to) ?? new Set();
  const deadline = performance.now() + WAIT_MS;
  while (performance.now() < deadline) {
    const found = pattern.exec((await newest(siteUrl, to))?.html ?? '')?.[1];
    if (found && !before.has(found)) {
      taken.set(to, before.add(found));
      return found;
    }
    await sleep(100);
  }
  throw new Error(`No new mail with ${pattern} reached ${to}.`);
}

/**
 * The code in the newest mail to an address, from the outbox of a server without a mail server.
 * Each code is given once: after another one was asked for, that is waited for.
 *
 * @param siteUrl any address of the site
 * @throws {Error} when no mail with a code comes in time
 */
export function mailedCode(siteUrl: string, to: string): Promise<string> {
  return find(siteUrl, to, /<b>(\d{6})<\/b>/);
}

/** The link in the newest mail to an address, each given once. */
export async function mailedLink(siteUrl: string, to: string): Promise<string> {
  const link = await find(siteUrl, to, /<a href="([^"]+)"/);
  return link.replaceAll('&amp;', '&');
}

/** Waits until the newest mail to an address has this subject. */
export async function mailWithSubject(siteUrl: string, to: string, subject: RegExp): Promise<Mail> {
  const deadline = performance.now() + WAIT_MS;
  while (performance.now() < deadline) {
    const mail = await newest(siteUrl, to);
    if (mail && subject.test(mail.subject)) return mail;
    await sleep(100);
  }
  throw new Error(`No mail with the subject ${subject} reached ${to}.`);
}
