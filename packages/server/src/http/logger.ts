import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.ts';
import { currentContext } from '../tracing/context.ts';
import { describeError } from './describeError.ts';

export type { Logger } from 'pino';
export { describeError, maskEmails } from './describeError.ts';

/** Fields whose values are never written, wherever they stand in the first two levels of a line. */
const SECRET_FIELDS = [
  'address',
  'answer',
  'apiKey',
  'authorization',
  'cookie',
  'email',
  'ip',
  'password',
  'query',
  'question',
  'secret',
  'token',
  'userAgent',
];

/** Which request a line belongs to, as far as it belongs to one. */
function requestOfLine(): object {
  const context = currentContext();
  return context ? { requestId: context.requestId, traceId: context.traceId } : {};
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
    mixin: requestOfLine,
    redact: {
      paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.headers.${name}`]),
      censor: '[redacted]',
    },
  };
  return to ? pino(options, to) : pino(options);
}
