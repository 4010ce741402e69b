import { errorFromResponse } from './errors';

export interface Patience {
  /** Milliseconds before the second attempt; each further pause is longer, up to `longest`. */
  pause: number;
  longest: number;
  /** Milliseconds after which an answer that is still being given is given up. */
  total: number;
}

/** Longer than an answer takes, unless the operator allows more. */
const PATIENCE: Patience = { pause: 300, longest: 3_000, total: 150_000 };

/** Waits, or ends with the reason of the signal. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/**
 * Sends a question again for as long as an earlier attempt with the same key is being answered, as
 * one may be that the reader has just stopped or whose connection broke. The server then gives the
 * answer of that attempt, or answers if that has none: never twice.
 *
 * @param heard is told of each sign of the server
 * @throws {ClientError} for an answer that is no success
 */
export async function whenFree(
  send: () => Promise<Response>,
  { signal, heard }: { signal: AbortSignal; heard: () => void },
  { pause, longest, total }: Patience = PATIENCE,
): Promise<Response> {
  let waited = 0;
  for (let next = pause; ; next = Math.min(2 * next, longest)) {
    const response = await send();
    heard();
    if (response.ok) return response;
    const error = await errorFromResponse(response);
    if (error.code !== 'answer_in_progress' || waited >= total) throw error;
    await sleep(next, signal);
    waited += next;
  }
}
