/** One part of a mail's body, in reading order. Every string is plain text. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'code'; code: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'url'; url: string }
  | { kind: 'small'; text: string };

/** What a mail says, before it is text or HTML. */
export interface MailContent {
  subject: string;
  blocks: Block[];
}

/** A finished mail, without its addresses. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  /** The language it is written in, e.g. `de`. */
  language: string;
}

export const text = (value: string): Block => ({ kind: 'text', text: value });
export const code = (value: string): Block => ({ kind: 'code', code: value });
export const small = (value: string): Block => ({ kind: 'small', text: value });
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url });
export const url = (value: string): Block => ({ kind: 'url', url: value });
