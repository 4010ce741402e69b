import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const WAIT_MS = 10_000;

/**
 * The code in the newest mail to an address, from the outbox of a server without a mail server.
 *
 * @throws {Error} when no mail with a code comes in time
 */
export async function mailedCode(siteUrl: string, to: string): Promise<string> {
  const deadline = performance.now() + WAIT_MS;
  const newest = new URL(`/api/v1/outbox?to=${encodeURIComponent(to)}`, siteUrl);
  while (performance.now() < deadline) {
    const mail: { url: string } | null = await (await fetch(newest)).json();
    const page = mail ? await (await fetch(mail.url)).text() : '';
    const code = /<b>(\d{6})<\/b>/.exec(page)?.[1];
    if (code) return code;
    await sleep(100);
  }
  throw new Error(`No mail with a code reached ${to}.`);
}

/** Proves an address from the browser that signed up, which is signed in by that. */
export async function confirmAddress(page: Page, email: string): Promise<void> {
  const { origin } = new URL(page.url());
  const otp = await mailedCode(origin, email);
  const response = await page.request.post('/api/auth/email-otp/verify-email', {
    data: { email, otp },
    headers: { Origin: origin },
  });
  if (!response.ok()) throw new Error(`${response.status()}: ${await response.text()}`);
}
