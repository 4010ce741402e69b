import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';

/** What every line of the log and every span needs to know of the request that it belongs to. */
export interface RequestContext {
  requestId: string;
  /** 32 hexadecimal digits, the same in all services that a request goes through. */
  traceId: string;
  /** The span under way, while traces are made. */
  span: Span | undefined;
}

const store = new AsyncLocalStorage<RequestContext | undefined>();

/** The request under way; undefined for what the server does by itself. */
export const currentContext = (): RequestContext | undefined => store.getStore();

/** Does something for a request. */
export const runForRequest = <T>(context: RequestContext, task: () => T): T =>
  store.run(context, task);

/** Does something for the request under way, within another span. */
export function runInContext<T>(change: Pick<RequestContext, 'span'>, task: () => T): T {
  const context = store.getStore();
  return context ? store.run({ ...context, ...change }, task) : task();
}

/**
 * Does something that a request has set off but that outlives it, such as a loop: its lines of the
 * log would otherwise name that request for ever.
 */
export const outsideOfRequests = <T>(task: () => T): T => store.run(undefined, task);
