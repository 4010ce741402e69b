import {
  type LanguageModel,
  ModelError,
  type ModelPart,
  type ModelRequest,
  modelOf,
} from './language.ts';

export interface BreakerRules {
  /** Failures in a row after which the model is left alone. */
  failures: number;
  /** Milliseconds for which it is; then one request tries again. */
  rest: number;
}

export const BREAKER: BreakerRules = { failures: 5, rest: 30_000 };

/** The state of a circuit breaker. It is told the time, in milliseconds. */
export function createBreaker({ failures, rest }: BreakerRules) {
  let inRow = 0;
  let restsUntil = 0;
  return {
    /** Whether a request may try now. While the model rests, one does when the rest is over. */
    mayTry(now: number): boolean {
      if (inRow < failures) return true;
      if (now < restsUntil) return false;
      restsUntil = now + rest;
      return true;
    },
    succeeded(): void {
      inRow = 0;
    },
    failed(now: number): void {
      inRow += 1;
      if (inRow >= failures) restsUntil = now + rest;
    },
  };
}

/** A refused request says nothing about the next one; an answer that was cut does. */
function counts(error: unknown): boolean {
  return error instanceof ModelError && error.failure !== 'refused' && error.failure !== 'empty';
}

/**
 * Leaves a model alone that keeps failing: readers then get the other model's answer, or the quoted
 * one, at once instead of after a deadline.
 */
export function withBreaker(
  model: LanguageModel,
  rules: BreakerRules = BREAKER,
  now: () => number = Date.now,
): LanguageModel {
  const breaker = createBreaker(rules);
  async function* stream(request: ModelRequest): AsyncGenerator<ModelPart> {
    if (!breaker.mayTry(now())) throw new ModelError('unavailable', new Error('it rests'));
    try {
      yield* model.stream(request);
      breaker.succeeded();
    } catch (error) {
      if (counts(error)) breaker.failed(now());
      throw error;
    }
  }
  return modelOf(model.name, stream);
}
