import { createTransport } from 'nodemailer';
import { isLoopback } from '../../hosting/loopback.ts';
import type { Sender } from '../sender.ts';
import { toMessage } from './message.ts';
import type { MailTransport } from './transport.ts';

/** Milliseconds; nodemailer's own are up to ten minutes, which would hold a worker that long. */
const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/**
 * A password is not sent over a connection that anybody could read: with credentials in the URL,
 * STARTTLS must succeed. On loopback, or with an explicit `?requireTLS=false`, it may do without.
 */
function requiresTls(url: URL): boolean {
  return url.protocol === 'smtp:' && url.username !== '' && !isLoopback(url.hostname);
}

function smtpClient(smtpUrl: string) {
  return createTransport({
    url: smtpUrl,
    ...TIMEOUTS,
    requireTLS: requiresTls(new URL(smtpUrl)),
  });
}

/**
 * Connects to a mail server and logs in, as a delivery would, and sends nothing.
 * @throws the error of nodemailer, with its `code`
 */
export async function tryServer(smtpUrl: string): Promise<void> {
  const client = smtpClient(smtpUrl);
  try {
    await client.verify();
  } finally {
    client.close();
  }
}

/**
 * Delivers over SMTP.
 * @param smtpUrl `smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…:465` (TLS
 *   from the first byte); nodemailer's options may follow as query, e.g. `?pool=true`
 */
export function smtpTransport(smtpUrl: string, sender: Sender): MailTransport {
  const transporter = smtpClient(smtpUrl);
  return {
    name: 'smtp',
    async deliver(mail, signal) {
      await transporter.sendMail({ ...toMessage(mail, sender), signal });
      return {};
    },
    close: () => transporter.close(),
  };
}
