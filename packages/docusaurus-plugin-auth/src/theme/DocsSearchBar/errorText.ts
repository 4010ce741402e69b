import { translate } from '@docusaurus/Translate';
import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

const TEXTS: Partial<Record<ClientErrorCode, () => string>> = {
  offline: () =>
    translate({
      id: 'plugin-auth.search.error.offline',
      message: 'You seem to be offline. The search works again once you are connected.',
      description: 'Shown in the search when the browser has no network connection',
    }),
  unreachable: () =>
    translate({
      id: 'plugin-auth.search.error.unreachable',
      message: 'The search cannot be reached right now. The docs themselves are not affected.',
      description: 'Shown in the search when the server does not answer',
    }),
  rate_limited: () =>
    translate({
      id: 'plugin-auth.search.error.rateLimited',
      message: 'You have searched a lot in a short time. Wait a moment, then try again.',
      description: 'Shown in the search when the server limits the rate of searches',
    }),
};

const ALIASES: Partial<Record<ClientErrorCode, ClientErrorCode>> = {
  too_many_requests: 'rate_limited',
  timeout: 'unreachable',
  database_unavailable: 'unreachable',
  shutting_down: 'unreachable',
  overloaded: 'unreachable',
  request_timeout: 'unreachable',
  not_found: 'unreachable',
};

/** The sentence that tells a reader why nothing was found. */
export function searchErrorText(code: ClientErrorCode): string {
  const text = TEXTS[ALIASES[code] ?? code];
  if (text) return text();
  return translate({
    id: 'plugin-auth.search.error.unexpected',
    message: 'The search failed. Try again in a moment.',
    description: 'Shown in the search for failures that the reader can do nothing about',
  });
}
