import type { Config } from '../../../config.ts';
import { errorCode } from '../../../database/errors.ts';
import { hasOutboxPages } from '../../../mail/outbox/onlyOnLoopback.ts';
import { tryServer } from '../../../mail/transports/smtp.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';

const LINE = 'SMTP_URL=smtp://user:password@mail.example.com:587';

const REASONS: Record<string, string> = {
  EAUTH: 'it refuses the user name and password',
  EDNS: 'its name is not known',
  ECONNECTION: 'it does not answer',
  ETIMEDOUT: 'it does not answer in time',
  ESOCKET: 'it does not answer, or its certificate is not valid',
  ETLS: 'it offers no encryption, and a password is not sent without',
};

/** Host and port of a mail server, without user and password. */
function hostOf(smtpUrl: string): string {
  const { protocol, host } = new URL(smtpUrl);
  return `${protocol}//${host}`;
}

/** Whether the mail server takes us, by a connection that sends nothing. */
export async function checkMail(config: Config): Promise<Finding[]> {
  const { smtpUrl } = config;
  if (!smtpUrl) {
    if (hasOutboxPages(config)) return [ok('mail', 'Mails are kept as files, to look at here.')];
    const sentence = 'No reader gets a mail: codes and links become files in the outbox folder.';
    return [warn('mail', sentence, LINE)];
  }
  try {
    await tryServer(smtpUrl);
    return [ok('mail', `${hostOf(smtpUrl)} takes mails.`)];
  } catch (error) {
    const code = errorCode(error) ?? 'no reason given';
    return [fail('mail', `${hostOf(smtpUrl)} takes no mail: ${REASONS[code] ?? code}.`, LINE)];
  }
}
