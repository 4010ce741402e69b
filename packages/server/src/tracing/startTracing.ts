import type { Context, Span } from '@opentelemetry/api';
import type { TracingConfig } from '../configObserving.ts';
import { serverVersion } from '../metrics/version.ts';
import { withDeadline } from '../rag/models/deadline.ts';
import type { TraceParent } from './traceparent.ts';
import { type SpanOptions, setTracing } from './tracing.ts';

const SCOPE = 'docusaurus-auth-server';
/** Characters of an attribute at most: statements can be long. */
const ATTRIBUTE_MAX = 2_000;
/** Milliseconds that a stop waits for a collector. */
const LAST_WORDS = 2_000;

/** Loaded here and nowhere else: whoever sends no traces does not pay for it. */
async function load() {
  const [api, sdk, resources, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  return { api, sdk, resources, OTLPTraceExporter };
}

type Loaded = Awaited<ReturnType<typeof load>>;

function createProvider({ sdk, resources, OTLPTraceExporter }: Loaded, config: TracingConfig) {
  const { endpoint, headers, serviceName, ratio } = config;
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers });
  const own = { 'service.name': serviceName, 'service.version': serverVersion() };
  return new sdk.TracerProvider({
    resource: resources
      .defaultResource()
      .merge(resources.detectResources({ detectors: [resources.envDetector] }))
      .merge(resources.resourceFromAttributes(own)),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanLimits: { attributeValueLengthLimit: ATTRIBUTE_MAX },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
}

/**
 * The context that a request brings. Its trace id is taken from everyone, since it is only a number
 * that joins two logs. Whether the trace is kept is for a trusted proxy to say: else any client
 * could make the server send all of its traces.
 */
function contextOf(
  { trace, TraceFlags, ROOT_CONTEXT }: Loaded['api'],
  { parent, trusted }: { parent: TraceParent | undefined; trusted: boolean },
  ratio: number,
): Context {
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId } = parent;
  const kept = trusted ? parent.sampled : Math.random() < ratio;
  const traceFlags = kept ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/**
 * Begins to send traces. The provider is not made that of the whole process: libraries that trace
 * themselves would put what their errors say into spans.
 *
 * @returns what sends the last ones and ends it
 */
export async function startTracing(config: TracingConfig): Promise<() => Promise<void>> {
  const loaded = await load();
  const { trace, SpanKind, ROOT_CONTEXT } = loaded.api;
  const provider = createProvider(loaded, config);
  const tracer = provider.getTracer(SCOPE);
  const kinds = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT };
  setTracing({
    request: (name, brought): Span =>
      tracer.startSpan(
        name,
        { kind: SpanKind.SERVER },
        contextOf(loaded.api, brought, config.ratio),
      ),
    child: (name, parent, { kind, ...options }: SpanOptions): Span =>
      tracer.startSpan(
        name,
        { ...options, kind: kinds[kind] },
        trace.setSpan(ROOT_CONTEXT, parent),
      ),
  });
  return async () => {
    setTracing(undefined);
    // A collector that is away must not keep the server from stopping.
    await withDeadline(LAST_WORDS, () => provider.shutdown()).catch(() => {});
  };
}
