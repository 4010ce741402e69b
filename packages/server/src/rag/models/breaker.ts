import { ModelError } from './modelError.ts';

export interface BreakerOptions {
  /** So many failures in a row and the model is left alone. */
  failures?: number;
  /** For so many milliseconds; then one request tries whether it is back. */
  restMs?: number;
  now?: () => number;
}

/** Runs requests to one model. */
export type Breaker = <T>(request: () => Promise<T>) => Promise<T>;

/** A request that was refused for what it says is no sign that the model is away. */
function counts(error: unknown): boolean {
  if (error instanceof ModelError) return error.reason !== 'refused';
  return !(error instanceof DOMException && error.name === 'AbortError');
}

/**
 * Makes a circuit breaker: while a model is away, readers do not wait for its deadline each time.
 *
 * @example
 * const breaker = createBreaker();
 * await breaker(() => withDeadline(1_500, (signal) => model.embed([query], signal)));
 * @throws {ModelError} `resting` at once while the model is left alone
 */
export function createBreaker(options: BreakerOptions = {}): Breaker {
  const { failures = 5, restMs = 30_000, now = Date.now } = options;
  let inARow = 0;
  let openUntil = 0;

  return async (request) => {
    if (openUntil > now()) throw new ModelError('resting', 'left alone after several failures');
    // Until this request is back the others still rest.
    if (inARow >= failures) openUntil = now() + restMs;
    try {
      const result = await request();
      inARow = 0;
      openUntil = 0;
      return result;
    } catch (error) {
      if (counts(error)) inARow += 1;
      if (inARow >= failures) openUntil = now() + restMs;
      throw error;
    }
  };
}
