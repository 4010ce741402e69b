import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { outboxFiles } from '../transports/outbox.ts';

/** A mail of the outbox. */
export interface OutboxEntry {
  id: string;
  subject: string;
  text: string;
  language: string;
  from: string;
  to: string;
  receivedAt: Date;
}

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const FILE = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-.+-(${ID.source})\\.eml$`,
);

function parseName(file: string): { id: string; receivedAt: Date } | undefined {
  const match = FILE.exec(file);
  if (!match) return undefined;
  const [, day, hour, minute, second, millisecond, id = ''] = match;
  return { id, receivedAt: new Date(`${day}T${hour}:${minute}:${second}.${millisecond}Z`) };
}

function header(mail: Email, key: string): string | undefined {
  return mail.headers.find((entry) => entry.key === key)?.value;
}

/** Reads one file; undefined when it is not a mail of ours or was removed in the meantime. */
async function readEntry(directory: string, file: string): Promise<OutboxEntry | undefined> {
  const name = parseName(file);
  const source = name && (await readFile(join(directory, file)).catch(() => undefined));
  if (!source) return undefined;
  const mail = await PostalMime.parse(source);
  return {
    ...name,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    language: header(mail, 'content-language') ?? 'en',
    from: mail.from?.address ?? '',
    to: mail.to?.[0]?.address ?? '',
  };
}

/** The newest mail to an address; upper and lower case are one, as in the accounts. */
export async function newestTo(directory: string, to: string): Promise<OutboxEntry | undefined> {
  for (const file of await outboxFiles(directory)) {
    const entry = await readEntry(directory, file);
    if (entry && entry.to.toLowerCase() === to.toLowerCase()) return entry;
  }
  return undefined;
}

/** The mail with this id. The id is compared with file names and never becomes part of a path. */
export async function findById(directory: string, id: string): Promise<OutboxEntry | undefined> {
  const files = await outboxFiles(directory);
  const file = files.find((name) => parseName(name)?.id === id);
  return file ? await readEntry(directory, file) : undefined;
}
