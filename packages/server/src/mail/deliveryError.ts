/** What went wrong with one delivery, in codes only. */
export interface DeliveryError {
  /** E.g. `EENVELOPE 550 RCPT TO`. */
  summary: string;
  /** Trying again cannot help. */
  permanent: boolean;
}

/** A field that nodemailer may have put on its error, as text. */
function field(error: object, name: string): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * Reads an error of a transport. The server's own words are left out: they quote the address.
 *
 * A 5xx answer to the recipient or to the contents is final (RFC 5321, 4.2.1); one to the login or
 * to the sender is the operator's to repair, and the mail can wait for that.
 */
export function deliveryError(error: unknown): DeliveryError {
  if (typeof error !== 'object' || !error) return { summary: 'unknown error', permanent: false };
  const [code, response, command] = ['code', 'responseCode', 'command'].map((name) =>
    field(error, name),
  );
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA';
  return {
    summary: [code || field(error, 'name'), response, command].filter(Boolean).join(' '),
    permanent: aboutTheMail && /^5\d\d$/.test(response ?? ''),
  };
}
