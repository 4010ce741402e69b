import { EndpointError } from './endpointError.ts';

/**
 * Gives a task so many milliseconds. Its result is not waited for any longer than that, even if it
 * does not listen to the signal.
 *
 * @param outer ends the task earlier: the reader went away, the server stops
 * @throws {EndpointError} `too_slow`, or what the task throws
 * @example
 * const vector = await withDeadline(1_500, (signal) => model.embed([query], signal));
 */
export async function withDeadline<T>(
  ms: number,
  task: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  outer?.throwIfAborted();
  const late = new AbortController();
  const signal = outer ? AbortSignal.any([late.signal, outer]) : late.signal;
  const broken = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const tooSlow = new EndpointError('too_slow', `no answer within ${ms} ms`);
  const timer = setTimeout(() => late.abort(tooSlow), ms);
  try {
    return await Promise.race([task(signal), broken]);
  } catch (error) {
    // The task may say in its own words that it was broken off.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}
