import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Sender } from '../sender.ts';
import { toMessage } from './message.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

/** Newest files that are kept: a demo that runs for months must not fill the disk. */
const KEPT_FILES = 200;

/** The files of an outbox, newest first. */
export async function outboxFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  return names.filter((name) => name.endsWith('.eml')).sort((a, b) => (a < b ? 1 : -1));
}

/** Sorts by time as text, and is a file name on every system. */
function fileName(mail: OutgoingMail): string {
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  return `${time}-${mail.template}-${mail.id}.eml`;
}

async function removeOld(directory: string, kept: number): Promise<void> {
  const old = (await outboxFiles(directory)).slice(kept);
  await Promise.all(old.map((name) => rm(join(directory, name), { force: true })));
}

/**
 * Writes mails to files instead of sending them: for the demo and for development.
 *
 * The files hold addresses and codes in clear, so only the user of the process may read them.
 * @param directory made when the first mail comes
 */
export function outboxTransport(
  directory: string,
  sender: Sender,
  kept: number = KEPT_FILES,
): MailTransport {
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    name: 'outbox',
    async deliver(mail) {
      const { message } = await transporter.sendMail(toMessage(mail, sender));
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await chmod(directory, 0o700);
      const file = join(directory, fileName(mail));
      // Renamed when complete: a reader of the folder never sees half a mail.
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
      await removeOld(directory, kept);
      return { file };
    },
    close: () => transporter.close(),
  };
}
