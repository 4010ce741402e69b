import type { AskOptions } from '../chat';
import { ClientError } from '../errors';
import { applyEvent, EMPTY_ANSWER } from '../streamEvents';
import type { QueryResponse } from '../types';
import { newAttempt } from './attempt';
import type { Core } from './core';
import type { Exchange } from './exchange';

function failureOf(cause: unknown): Pick<Exchange, 'error' | 'retryAfter' | 'requestId'> {
  if (!(cause instanceof ClientError)) return { error: 'internal_error' };
  const { code: error, retryAfter, requestId } = cause;
  return { error, retryAfter, requestId };
}

/** Shows what has come once for each picture that is drawn: more often would be wasted work. */
function createDisplay({ update, schedule }: Core, key: number) {
  let answer = EMPTY_ANSWER;
  let callOff: (() => void) | undefined;
  const show = () => {
    callOff = undefined;
    update(key, { answer, status: answer.answer ? 'streaming' : 'waiting' });
  };
  return {
    add: ((event) => {
      answer = applyEvent(answer, event);
      callOff ??= schedule(show);
    }) satisfies AskOptions['onEvent'],
    /** Ends the steps; returns all that has arrived. */
    end(): QueryResponse {
      callOff?.();
      return answer;
    },
  };
}

/** Asks for the answer of an exchange and shows it as it comes. Never throws. */
export async function run(core: Core, exchange: Exchange): Promise<Exchange['status']> {
  const { key } = exchange;
  // The attempt that has failed, as it was, or the first one.
  const attempt = exchange.attempt ?? newAttempt(core.exchanges.get(), exchange, core.page());
  const controller = new AbortController();
  core.running = controller;
  core.update(key, { attempt });
  const display = createDisplay(core, key);
  const end = (change: Partial<Exchange> & Pick<Exchange, 'status'>) => {
    if (core.running === controller) core.running = null;
    core.update(key, change);
    return change.status;
  };
  try {
    const { request, idempotencyKey } = attempt;
    const { signal } = controller;
    const answer = await core.ask(request, { signal, onEvent: display.add, idempotencyKey });
    display.end();
    return end({ answer, status: 'done', attempt: undefined });
  } catch (cause) {
    const answer = display.end();
    if (controller.signal.aborted) return end({ answer, status: 'stopped' });
    return end({ answer, status: 'failed', ...failureOf(cause) });
  }
}

/** Ends the answer that is on its way; what has come of it stays. */
export function stop(core: Core): void {
  core.running?.abort();
  core.running = null;
}
