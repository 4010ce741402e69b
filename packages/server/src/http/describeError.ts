/** Only where a word begins: tried at each of its letters, a long word would take its length squared. */
const EMAIL = /(?<![^\s"'`<>()[\]{}=:,;])[^\s"'`<>()[\]{}=:,;]+@[^\s"'`<>()[\]{}=:,;]+/g;
const JWT = /\beyJ[\w-]{1,1000}\.[\w-]+\.[\w-]*/g;

/** The text without the e-mail addresses in it. */
export function maskEmails(text: string): string {
  return text.replace(EMAIL, '[email]');
}

const masked = (text: string) => maskEmails(text).replace(JWT, '[token]');

/** The longest text between two quotes of a kind. */
const QUOTED = /".*"|'.*'/gs;

/** Postgres' class 22, data exception: its texts quote the value that did not fit. */
const DATA_EXCEPTION = /^22...$/;

/**
 * What an error says, without what it quotes: parsers repeat what they could not read, and Postgres
 * a value that did not fit. Both may be what a reader has written.
 */
function messageOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  const quotes = error.name === 'SyntaxError' || DATA_EXCEPTION.test(code);
  return masked(quotes ? error.message.replace(QUOTED, '"…"') : error.message);
}

/** Where it was thrown; the first lines of a stack are the message once more. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/**
 * What the log keeps of an error: name, code, message, stack and causes. Errors of the database
 * carry the values of the row that failed (`Key (email)=(…)`) in fields of their own; those stay out.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return masked(String(error));
  return {
    type: error.name,
    message: messageOf(error),
    ...('code' in error && { code: error.code }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
