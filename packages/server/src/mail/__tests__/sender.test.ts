import { describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { mailSender } from '../sender.ts';
import { toMessage } from '../transports/message.ts';

const PUBLIC = 'https://docs.acme.example';

async function headersOf(from: string | undefined, to = 'ada@example.org', subject = 'Hello') {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const mail = {
    id: 'id-1',
    template: 'verify-email',
    to,
    subject,
    text: 'text',
    html: '<p>text</p>',
    language: 'en',
    createdAt: new Date(0),
  } as const;
  const { message, envelope } = await transport.sendMail(toMessage(mail, mailSender(from, PUBLIC)));
  return { headers: String(message).split('\r\n\r\n', 1)[0] ?? '', envelope };
}

describe('the sender', () => {
  test('names the site by its display name, else by its host', () => {
    expect(mailSender('Acme Docs <docs@acme.example>', PUBLIC)).toEqual({
      address: 'docs@acme.example',
      name: 'Acme Docs',
      host: 'docs.acme.example',
      domain: 'acme.example',
    });
    expect(mailSender('docs@acme.example', PUBLIC).name).toBe('docs.acme.example');
    expect(mailSender(undefined, 'http://localhost:3000').address).toBe('no-reply@localhost');
  });

  test('cannot add a header with line breaks in its name', async () => {
    const { headers } = await headersOf(
      '"Acme\r\nBcc: evil@example.org\u2028X" <docs@acme.example>',
    );
    expect(headers).not.toMatch(/^(bcc|x)\b/im);
    expect(headers).toContain('docs@acme.example');
  });
});

describe('a message', () => {
  test('goes to one recipient, whatever the address holds', async () => {
    const { envelope } = await headersOf(undefined, 'a@example.org, evil@example.org');
    expect(envelope.to).toHaveLength(1);
  });

  test('cannot add a header with line breaks in its subject', async () => {
    const { headers } = await headersOf(undefined, 'a@example.org', 'Hi\r\nBcc: evil@example.org');
    expect(headers).not.toMatch(/^bcc:/im);
  });

  test('has a Message-ID that stays the same and asks for no automatic answer', async () => {
    const { headers } = await headersOf('Acme <docs@acme.example>');
    expect(headers).toContain('Message-ID: <id-1@acme.example>');
    expect(headers).toContain('Auto-Submitted: auto-generated');
  });
});
