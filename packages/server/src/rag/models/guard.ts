import { EndpointError } from './endpointError.ts';
import { BREAKER, type BreakerRules, createBreaker } from './withBreaker.ts';

/** Runs requests to one endpoint. */
export type Guard = <T>(request: () => Promise<T>) => Promise<T>;

/** A request that was refused for what it says is no sign that the endpoint is away. */
function counts(error: unknown): boolean {
  if (error instanceof EndpointError) return error.reason !== 'refused';
  return !(error instanceof DOMException && error.name === 'AbortError');
}

/**
 * Leaves an endpoint alone that keeps failing, so that readers do not wait for its deadline each time.
 *
 * @example
 * const guard = createGuard();
 * await guard(() => withDeadline(1_500, (signal) => model.embed([query], signal)));
 * @throws {EndpointError} `resting` at once while it is left alone
 */
export function createGuard(rules: BreakerRules = BREAKER, now: () => number = Date.now): Guard {
  const breaker = createBreaker(rules);
  return async (request) => {
    if (!breaker.mayTry(now())) {
      throw new EndpointError('resting', 'left alone after several failures');
    }
    try {
      const result = await request();
      breaker.succeeded();
      return result;
    } catch (error) {
      if (counts(error)) breaker.failed(now());
      throw error;
    }
  };
}
