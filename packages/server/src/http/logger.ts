import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

export type { Logger } from 'pino';

const EMAIL = /[^\s"'`<>()[\]{}=:,;]+@[^\s"'`<>()[\]{}=:,;]+/g;

/** The text without the e-mail addresses in it. */
export function maskEmails(text: string): string {
  return text.replace(EMAIL, '[email]');
}

/**
 * What the log keeps of an error: name, code, message, stack and causes. Errors of the database
 * carry the values of the row that failed (`Key (email)=(…)`) in fields of their own; those stay out.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return maskEmails(String(error));
  return {
    type: error.name,
    message: maskEmails(error.message),
    ...('code' in error && { code: error.code }),
    stack: maskEmails(error.stack ?? ''),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/**
 * The structured log: one JSON object a line, on standard output unless told.
 *
 * @example
 * const logger = createLogger(loadConfig(process.env));
 * logger.info({ pages: 12 }, 'index published');
 */
export function createLogger(config: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: undefined,
    serializers: { err: describeError },
    redact: {
      paths: ['cookie', 'authorization', 'email', 'password', 'token', 'question'].flatMap(
        (name) => [name, `*.${name}`, `*.headers.${name}`],
      ),
      censor: '[redacted]',
    },
  };
  return to ? pino(options, to) : pino(options);
}
