import { translate } from '@docusaurus/Translate';
import type { ErrorTexts } from '@theme/AuthForm/errorText';
import { waitText } from '@theme/AuthForm/waitText';
import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

function rateLimited(retryAfter?: number): string {
  if (!retryAfter) {
    return translate({
      id: 'plugin-auth.error.rateLimited',
      message: 'Too many attempts. Wait a moment, then try again.',
      description: 'Shown when the server limits the rate of sign-ins',
    });
  }
  return translate(
    {
      id: 'plugin-auth.error.rateLimitedFor',
      message: 'Too many attempts. Try again {wait}.',
      description: 'Shown when the server says how long to wait; {wait} is like "in 20 seconds"',
    },
    { wait: waitText(retryAfter) },
  );
}

const connectionTexts: ErrorTexts = {
  rate_limited: rateLimited,
  offline: () =>
    translate({
      id: 'plugin-auth.error.offline',
      message: 'You seem to be offline. Check your connection and try again.',
      description: 'Shown when the browser has no network connection',
    }),
  unreachable: () =>
    translate({
      id: 'plugin-auth.error.unreachable',
      message: 'The server cannot be reached right now. Try again in a moment.',
      description: 'Shown when the server does not answer at all',
    }),
};

const ALIASES: Partial<Record<ClientErrorCode, ClientErrorCode>> = {
  unauthenticated: 'session_expired',
  too_many_requests: 'rate_limited',
  proof_of_work_required: 'rate_limited',
  database_unavailable: 'unreachable',
  shutting_down: 'unreachable',
  overloaded: 'unreachable',
  request_timeout: 'unreachable',
  timeout: 'unreachable',
  interrupted: 'unreachable',
};

function unexpected(): string {
  return translate({
    id: 'plugin-auth.error.unexpected',
    message: 'That did not work because of an error on our side. Try again later.',
    description: 'Shown for failures of forms that the reader can do nothing about',
  });
}

/**
 * The sentence that tells a reader why a request failed that has no errors of its own.
 *
 * @param retryAfter seconds after which the server takes requests again
 * @param more texts of what can fail besides
 */
export default function connectionErrorText(
  code: ClientErrorCode,
  retryAfter?: number,
  more: ErrorTexts = {},
): string {
  const known = ALIASES[code] ?? code;
  return (more[known] ?? connectionTexts[known] ?? unexpected)(retryAfter);
}
