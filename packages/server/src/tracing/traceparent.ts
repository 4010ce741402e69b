/** Where a request belongs, as its sender says. */
export interface TraceParent {
  traceId: string;
  spanId: string;
  /** The sender keeps the trace. */
  sampled: boolean;
}

const FORM = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const ONLY_ZEROS = /^0+$/;

/**
 * Reads the header `traceparent`; undefined for one that is none.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 *
 * @example
 * parseTraceparent('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')?.sampled; // true
 */
export function parseTraceparent(header: string | undefined): TraceParent | undefined {
  const [, version, traceId = '', spanId = '', flags = '', more] = FORM.exec(header ?? '') ?? [];
  // A later version may have more to say, this one may not.
  if (version === undefined || version === 'ff' || (version === '00' && more)) return undefined;
  if (ONLY_ZEROS.test(traceId) || ONLY_ZEROS.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
