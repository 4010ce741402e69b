import { translate } from '@docusaurus/Translate';
import { waitText } from '@theme/AuthForm/waitText';
import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

type Text = (retryAfter?: number) => string;

/** The failures of asking that a reader can do something about, each in a sentence. */
const TEXTS: Partial<Record<ClientErrorCode, Text>> = {
  offline: () =>
    translate({
      id: 'plugin-auth.chat.error.offline',
      message:
        'You seem to be offline. Your question is kept, and asked as soon as you are connected.',
      description: 'Shown in the chat when the browser has no network connection',
    }),
  unreachable: () =>
    translate({
      id: 'plugin-auth.chat.error.unreachable',
      message: 'The assistant cannot be reached right now. The docs themselves are not affected.',
      description: 'Shown in the chat when the server does not answer at all',
    }),
  timeout: () =>
    translate({
      id: 'plugin-auth.chat.error.timeout',
      message: 'The answer took too long. Try again, perhaps with a shorter question.',
      description: 'Shown in the chat when the server was silent for too long',
    }),
  interrupted: () =>
    translate({
      id: 'plugin-auth.chat.error.interrupted',
      message: 'The connection broke off before the answer was complete.',
      description: 'Shown in the chat when a streamed answer was cut off',
    }),
  too_long: () =>
    translate({
      id: 'plugin-auth.chat.error.tooLong',
      message: 'This question is too long. Shorten it and ask again.',
      description: 'Shown in the chat when a question is longer than the server takes',
    }),
  rate_limited: (retryAfter) =>
    retryAfter === undefined
      ? translate({
          id: 'plugin-auth.chat.error.rateLimited',
          message: 'You have asked a lot in a short time. Wait a moment, then try again.',
          description: 'Shown in the chat when the server limits the rate of questions',
        })
      : translate(
          {
            id: 'plugin-auth.chat.error.rateLimitedFor',
            message: 'You have asked a lot in a short time. You can ask again {wait}.',
            description:
              'Shown in the chat when the server says how long to wait; {wait} is like "in 20 seconds"',
          },
          { wait: waitText(retryAfter) },
        ),
  overloaded: (retryAfter) =>
    retryAfter === undefined
      ? translate({
          id: 'plugin-auth.chat.error.overloaded',
          message: 'Very many questions are being asked right now. Wait a moment, then try again.',
          description:
            'Shown in the chat when all readers together ask more than the server takes on',
        })
      : translate(
          {
            id: 'plugin-auth.chat.error.overloadedFor',
            message: 'Very many questions are being asked right now. You can ask again {wait}.',
            description:
              'Shown in the chat when all readers together ask too much; {wait} is like "in 20 seconds"',
          },
          { wait: waitText(retryAfter) },
        ),
  proof_of_work_required: () =>
    translate({
      id: 'plugin-auth.chat.error.proofOfWork',
      message:
        'So many questions are being asked right now that each one needs a short calculation first, and this browser could not do it. Sign in to ask without it, or try again later.',
      description:
        'Shown in the chat when the server asks for a proof of work and the browser cannot do it',
    }),
  answer_in_progress: () =>
    translate({
      id: 'plugin-auth.chat.error.inProgress',
      message: 'This question is being answered already. Try again in a moment to see the answer.',
      description: 'Shown in the chat when the same question is still on its way',
    }),
  unauthenticated: () =>
    translate({
      id: 'plugin-auth.chat.error.unauthenticated',
      message: 'Your session has ended. Sign in to ask this question.',
      description:
        'Shown in the chat when a question may only be asked by readers who are signed in',
    }),
  forbidden: () =>
    translate({
      id: 'plugin-auth.chat.error.forbidden',
      message: 'The assistant does not take questions from this address of the site.',
      description: 'Shown in the chat when the server does not trust the origin of the site',
    }),
};

const ALIASES: Partial<Record<ClientErrorCode, ClientErrorCode>> = {
  payload_too_large: 'too_long',
  answer_interrupted: 'interrupted',
  too_many_requests: 'rate_limited',
  request_timeout: 'timeout',
  database_unavailable: 'unreachable',
  shutting_down: 'unreachable',
  not_found: 'unreachable',
  session_expired: 'unauthenticated',
  untrusted_origin: 'forbidden',
};

function unexpected(): string {
  return translate({
    id: 'plugin-auth.chat.error.unexpected',
    message: 'Something went wrong on our side while answering. Try again in a moment.',
    description: 'Shown in the chat for failures that the reader can do nothing about',
  });
}

/** The sentence that tells a reader why there is no answer; `retryAfter` counts seconds. */
export function chatErrorText(code: ClientErrorCode, retryAfter?: number): string {
  return (TEXTS[ALIASES[code] ?? code] ?? unexpected)(retryAfter);
}
