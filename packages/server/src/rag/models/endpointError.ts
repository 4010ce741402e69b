/** Why an endpoint gave nothing: too slow, failed, did not take the request, or is left alone. */
export type EndpointFailure = 'too_slow' | 'failed' | 'refused' | 'resting';

export interface EndpointErrorOptions extends ErrorOptions {
  /** Seconds that the endpoint asked to be left alone for. */
  retryAfter?: number | undefined;
}

/**
 * An endpoint for embeddings or reranking gave nothing usable. Whoever asked carries on without: the
 * message is for the log, and holds nothing of what was sent.
 */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly reason: EndpointFailure;
  readonly retryAfter: number | undefined;

  constructor(reason: EndpointFailure, message: string, options: EndpointErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
    this.retryAfter = options.retryAfter;
  }
}
