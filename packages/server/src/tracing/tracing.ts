import type { Attributes, Span, SpanKind } from '@opentelemetry/api';
import { currentContext, runInContext } from './context.ts';
import type { TraceParent } from './traceparent.ts';

/** Makes spans; there is one only while traces are sent somewhere. */
export interface Tracing {
  /** The span of a request. `parent` is what the request says; heeded as a whole only if trusted. */
  request(name: string, options: { parent: TraceParent | undefined; trusted: boolean }): Span;
  /** A span below another. */
  child(name: string, parent: Span, options: SpanOptions): Span;
}

export interface SpanOptions {
  kind: 'internal' | 'client';
  /** Never a text of a reader, an address or a token. */
  attributes?: Attributes;
  /** When it began, in milliseconds since 1970, if that was earlier. */
  startTime?: number;
}

export type { Attributes, Span, SpanKind };

let tracing: Tracing | undefined;

/** Lets spans be made, or no more of them. */
export function setTracing(made: Tracing | undefined): void {
  tracing = made;
}

export const tracingNow = (): Tracing | undefined => tracing;

/**
 * Begins a span below the one under way; undefined when nobody traces, or outside of a request: what
 * a server does by itself every few seconds is no trace that anybody looks for.
 */
export function beginSpan(name: string, options: SpanOptions): Span | undefined {
  const parent = tracing && currentContext()?.span;
  return parent?.isRecording() ? tracing?.child(name, parent, options) : undefined;
}

/** Ends a span of something that failed. Only the kind of the error is told: its text may quote. */
export function failSpan(span: Span | undefined, error: unknown): void {
  if (!span) return;
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
  // SpanStatusCode.ERROR, without loading the library for it.
  span.setStatus({ code: 2 });
  span.end();
}

/**
 * Does something within a span of its own.
 *
 * @example
 * await withSpan('search', { kind: 'internal' }, async (span) => {
 *   const result = await search(request);
 *   span?.setAttribute('search.pages', result.pages.length);
 *   return result;
 * });
 */
export async function withSpan<T>(
  name: string,
  options: SpanOptions,
  task: (span: Span | undefined) => Promise<T>,
): Promise<T> {
  const span = beginSpan(name, options);
  if (!span) return task(undefined);
  try {
    const result = await runInContext({ span }, () => task(span));
    span.end();
    return result;
  } catch (error) {
    failSpan(span, error);
    throw error;
  }
}
