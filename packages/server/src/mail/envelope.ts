import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { mailLocale } from './locales/index.ts';
import { open, seal } from './payload.ts';
import type { ClaimedMail, NewMail } from './queue.ts';
import type { Sender } from './sender.ts';
import { buildMail } from './templates/build.ts';
import type { RenderedMail } from './templates/content.ts';
import {
  isTemplateName,
  TEMPLATE_DATA,
  type TemplateData,
  type TemplateName,
} from './templates/data.ts';
import type { OutgoingMail } from './transports/transport.ts';

/** A mail to send. */
export interface Mail<Name extends TemplateName = TemplateName> {
  template: Name;
  /** One address, without a name. */
  to: string;
  /** The reader's locale or an Accept-Language header; English when unknown or missing. */
  locale?: string;
  data: TemplateData<Name>;
}

/** A notice that could not be delivered for this long tells the reader nothing any more. */
const NOTICE_VALID_SECONDS = 3 * 86_400;

const address = z.email().max(254);

const payloadSchema = z.object({
  to: address,
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  language: z.string(),
});

function validForSeconds(data: object): number {
  return 'validForSeconds' in data && typeof data.validForSeconds === 'number'
    ? data.validForSeconds
    : NOTICE_VALID_SECONDS;
}

function write<Name extends TemplateName>(mail: Mail<Name>, sender: Sender): RenderedMail {
  return buildMail(mail.template, mail.data, mailLocale(mail.locale), sender);
}

/** Binds a payload to its row. */
const context = (row: { id: string; template: string }): string => `${row.id}:${row.template}`;

/**
 * Writes a mail and closes its envelope.
 *
 * It is written now and not when it is sent, so that a mail that cannot be written shows at once.
 * @throws {z.ZodError} when the address or the data are not what the template takes
 */
export function closeEnvelope<Name extends TemplateName>(
  mail: Mail<Name>,
  sender: Sender,
  key: Uint8Array,
): NewMail {
  const to = address.parse(mail.to);
  TEMPLATE_DATA[mail.template].parse(mail.data);
  const row = { id: randomUUID(), template: mail.template };
  const payload = seal(key, context(row), { to, ...write(mail, sender) });
  return { ...row, payload, validForSeconds: validForSeconds(mail.data) };
}

/**
 * Opens the envelope of a claimed mail.
 * @throws {Error} when the secret is another than the one it was closed with
 */
export function openEnvelope(row: ClaimedMail, key: Uint8Array): OutgoingMail {
  const { id, template, createdAt } = row;
  if (!isTemplateName(template)) throw new Error(`There is no mail template ${template}`);
  const payload = payloadSchema.parse(open(key, context(row), row.payload ?? ''));
  return { id, template, createdAt, ...payload };
}
