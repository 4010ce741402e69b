import { ANSWERED, eventsOf } from '../fixtures/answers';
import { OFFLINE, problem, type Replies, SILENCE, stream } from '../network/reply';
import type { Group, State } from '../State';
import { asked, PANEL } from './chat';

type Answer = NonNullable<Replies['POST /api/v1/query']>;

function failing(id: string, title: string, reply: Answer, more: Partial<State> = {}): State {
  return {
    id: `error-${id}`,
    title,
    part: PANEL,
    variant: true,
    replies: { 'POST /api/v1/query': reply },
    reach: asked('Try again'),
    ...more,
  };
}

const states: State[] = [
  failing('offline', 'No network', OFFLINE, { variant: false }),
  failing('timeout', 'The server is silent', SILENCE, { hurried: true }),
  failing('rate-limit', 'Too many questions, with the wait', problem('rate_limited', 429, 40)),
  failing('overloaded', 'Too many ask at once, with the wait', problem('overloaded', 503, 40)),
  failing(
    'proof-of-work',
    'A browser that cannot do what the server wants first',
    problem('proof_of_work_required', 403),
    {
      replies: {
        'POST /api/v1/query': problem('proof_of_work_required', 403),
        'GET /api/v1/challenge': problem('proof_of_work_required', 403),
      },
      reach: asked('Sign in to ask without it'),
    },
  ),
  failing('down', 'The server is down', problem('unreachable', 503)),
  failing('internal', 'Something broke on the server', problem('internal_error', 500)),
  failing('origin', 'The server does not know the site', problem('untrusted_origin', 403), {
    reach: asked('does not take questions'),
  }),
  failing('session', 'The session has ended', problem('unauthenticated', 401), {
    reach: asked('Your session has ended'),
  }),
  failing('too-long', 'A question that is too long', problem('payload_too_large', 413), {
    reach: asked('This question is too long'),
  }),
  failing(
    'broken-stream',
    'The stream broke off',
    stream(eventsOf(ANSWERED, { whole: false }), 'breaks'),
  ),
];

export const chatErrors: Group = { id: 'failures', title: 'Failures of asking', states };
