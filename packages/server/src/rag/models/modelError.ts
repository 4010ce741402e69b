/** Why a model gave nothing: it took too long, failed, refused the request, or is left alone for now. */
export type ModelFailure = 'too_slow' | 'failed' | 'refused' | 'resting';

export interface ModelErrorOptions extends ErrorOptions {
  /** Seconds that the endpoint asked to be left alone for. */
  retryAfter?: number | undefined;
}

/**
 * A model gave nothing usable. Whoever asked it carries on without: the message is for the log, and
 * holds nothing of what was sent.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly reason: ModelFailure;
  readonly retryAfter: number | undefined;

  constructor(reason: ModelFailure, message: string, options: ModelErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
    this.retryAfter = options.retryAfter;
  }
}
