import * as z from 'zod';

/** One mail of the outbox: where mails go while no mail server is configured. */
export const outboxMailSchema = z.object({
  id: z.uuid().describe('Names the mail.'),
  subject: z.string().describe('Its subject.'),
  url: z.url().describe('The page that shows the mail.'),
  receivedAt: z.iso.datetime().describe('When it was sent.'),
});

/** Query of `GET /api/v1/outbox`. */
export const outboxQuerySchema = z.object({ to: z.email().max(254) });

/** `GET /api/v1/outbox` answers the newest mail to an address, or `null`. */
export const outboxAnswerSchema = outboxMailSchema.nullable();

export type OutboxMail = z.infer<typeof outboxMailSchema>;
