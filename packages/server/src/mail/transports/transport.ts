import type { RenderedMail } from '../templates/content.ts';
import type { TemplateName } from '../templates/data.ts';

/** A finished mail with its addresses. */
export interface OutgoingMail extends RenderedMail {
  id: string;
  template: TemplateName;
  to: string;
  /** When it was asked for. */
  createdAt: Date;
}

/** A way to get rid of mails. */
export interface MailTransport {
  /** For the log: `smtp` or `outbox`. */
  readonly name: string;
  /**
   * Hands the mail over.
   * @param signal gives up when it fires
   * @returns what to log about it; never an address
   * @throws when the mail was not accepted
   */
  deliver(mail: OutgoingMail, signal: AbortSignal): Promise<Record<string, unknown>>;
  close(): void;
}
