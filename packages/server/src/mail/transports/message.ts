import type { SendMailOptions } from 'nodemailer';
import type { Sender } from '../sender.ts';
import type { OutgoingMail } from './transport.ts';

/**
 * The mail as nodemailer takes it.
 *
 * The Message-ID is made of the mail's id: should a crash between delivery and bookkeeping send it
 * twice, the reader's mailbox can tell that it is the same mail.
 */
export function toMessage(mail: OutgoingMail, sender: Sender): SendMailOptions {
  return {
    from: { name: sender.name, address: sender.address },
    // As an object it is one address, whatever characters it has.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
    messageId: `<${mail.id}@${sender.domain}>`,
    headers: {
      'Content-Language': mail.language,
      // RFC 3834: no "out of office" comes back.
      'Auto-Submitted': 'auto-generated',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
