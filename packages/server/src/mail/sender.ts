import parseAddresses from 'nodemailer/lib/addressparser';

/** Who the mails come from and what they call the site. */
export interface Sender {
  address: string;
  /** Display name of the sender: the name of the site. */
  name: string;
  /** Host that the mails speak for, e.g. `docs.example.com`. */
  host: string;
  /** Right side of every Message-ID. */
  domain: string;
}

/** One line of readable text: control characters in a name could start a header of their own. */
function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Reads `MAIL_FROM`. Its display name is the name that the mails give the site; without one they
 * use the host of the public address.
 *
 * @example
 * mailSender('Acme Docs <docs@acme.example>', 'https://docs.acme.example').name // 'Acme Docs'
 */
export function mailSender(mailFrom: string | undefined, publicUrl: string): Sender {
  const { host, hostname } = new URL(publicUrl);
  const [first] = parseAddresses(mailFrom ?? '', { flatten: true });
  const address = oneLine(first?.address || `no-reply@${hostname}`);
  return {
    address,
    name: oneLine(first?.name ?? '') || host,
    host,
    domain: address.slice(address.lastIndexOf('@') + 1),
  };
}
