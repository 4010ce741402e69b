import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const WAIT_MS = 30_000;

/** A real mail server on this machine that keeps what it gets. */
export interface TestSmtp {
  /** For `SMTP_URL`. */
  url: string;
  /** The newest mail to an address; waits for it. */
  mailTo: (address: string) => Promise<Email>;
  stop: () => Promise<void>;
}

async function read(stream: AsyncIterable<Uint8Array>): Promise<Email> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return PostalMime.parse(Buffer.concat(chunks));
}

/** Starts the mail server on a free port. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: { recipients: string[]; mail: Email }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, { envelope }, done) => {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      read(stream).then((mail) => {
        received.push({ recipients, mail });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailTo: async (address) => {
      const deadline = performance.now() + WAIT_MS;
      while (performance.now() < deadline) {
        const found = received.findLast(({ recipients }) => recipients.includes(address));
        if (found) return found.mail;
        await sleep(50);
      }
      throw new Error(`No mail reached ${address}.`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
