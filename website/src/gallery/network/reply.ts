import type { ClientErrorCode, StreamEvent } from 'docusaurus-plugin-auth/client';
import type { Contract, Route } from './contract';

/** How an answer that is streamed goes on after its last event. */
export type StreamEnd = 'ends' | 'goes on' | 'breaks';

/** What comes back for a request: an answer, a refusal, or nothing at all. */
export type Reply<T> =
  | { kind: 'json'; body: T }
  | { kind: 'stream'; events: StreamEvent[]; end: StreamEnd }
  | { kind: 'problem'; code: ClientErrorCode; status: number; retryAfter?: number }
  | { kind: 'silence' }
  | { kind: 'turns'; replies: Reply<T>[] }
  | { kind: 'offline' };

/** The replies of a state; what it does not name gets the usual one, or is refused. */
export type Replies = { [Path in Route]?: Reply<Contract[Path]> };

/** Answers with JSON. */
export function json<T>(body: T): Reply<T> {
  return { kind: 'json', body };
}

/** Streams the events of an answer. */
export function stream(events: StreamEvent[], end: StreamEnd = 'ends'): Reply<never> {
  return { kind: 'stream', events, end };
}

/** Refuses as the server does. */
export function problem(code: ClientErrorCode, status: number, retryAfter?: number): Reply<never> {
  return { kind: 'problem', code, status, retryAfter };
}

/** Never answers. */
export const SILENCE: Reply<never> = { kind: 'silence' };

/** Replies in turns, as something changes meanwhile; the last one stays. */
export function inTurns<T>(...replies: Reply<T>[]): Reply<T> {
  return { kind: 'turns', replies };
}

/** There is no network. */
export const OFFLINE: Reply<never> = { kind: 'offline' };
