import type { ClientErrorCode } from '../errors';

/**
 * What a reader can do when there is no answer: ask again at once, when the network is back, or after
 * a wait; ask something shorter; sign in; or nothing here.
 */
export type WayOn = 'retry' | 'reconnect' | 'wait' | 'shorten' | 'signIn' | 'none';

const WAYS: Partial<Record<ClientErrorCode, WayOn>> = {
  offline: 'reconnect',
  rate_limited: 'wait',
  too_many_requests: 'wait',
  overloaded: 'wait',
  answer_in_progress: 'wait',
  too_long: 'shorten',
  payload_too_large: 'shorten',
  unauthenticated: 'signIn',
  session_expired: 'signIn',
  proof_of_work_required: 'signIn',
  forbidden: 'none',
  untrusted_origin: 'none',
};

/** The way on from a failed question. */
export function wayOn(code: ClientErrorCode): WayOn {
  return WAYS[code] ?? 'retry';
}

/** Whether the failure is nobody's fault and passes by itself. */
export function isPassing(code: ClientErrorCode): boolean {
  return ['reconnect', 'wait', 'signIn'].includes(wayOn(code));
}
