import * as z from 'zod';
import { between, endpoint, fallback, listOf, optional, secret } from './configValues.ts';
import { isLoopback } from './hosting/loopback.ts';

const port = z.coerce.number('must be a number').int().min(1).max(65_535);

/** Headers as `name=value,name=value`, values percent-encoded. Their text is never repeated. */
const headers = listOf(z.string().trim()).transform((entries, context) => {
  const pairs = entries.map((entry) => /^([\w-]+)=(.+)$/.exec(entry));
  const read = pairs.flatMap((pair) => (pair?.[1] && pair[2] ? [[pair[1], decoded(pair[2])]] : []));
  if (read.length === entries.length) return Object.fromEntries(read) as Record<string, string>;
  context.addIssue('must be a list like authorization=Bearer%20abc,x-team=docs');
  return z.NEVER;
});

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The variables of what watches the server: metrics, traces, slow statements. */
export const observingVariables = {
  METRICS_TOKEN: optional(secret(16)).describe(
    'The token that reads `GET /metrics`, at least 16 bytes. Without it and without `METRICS_PORT`, metrics are not shown. [Monitoring](../operations/monitoring.md)',
  ),
  METRICS_PORT: optional(port).describe(
    'A port of its own for `/metrics`, which is then not on the port of the site.',
  ),
  METRICS_HOST: fallback(z.string().trim(), '127.0.0.1').describe(
    'The address of that port. For any other than this machine, `METRICS_TOKEN` is required.',
  ),
  SLOW_QUERY_MS: fallback(
    z.coerce.number('must be a number of milliseconds').int().min(0).max(3_600_000),
    '500',
  ).describe(
    'Statements that take longer than so many milliseconds are logged, without their values. `0` logs none.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(endpoint).describe(
    'Where traces are sent, by OTLP over HTTP with JSON, such as `http://localhost:4318`. `/v1/traces` is added. Without it, no trace is made.',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: fallback(headers, '').describe(
    'Headers that go with them, as `name=value` separated by commas, values percent-encoded.',
  ),
  OTEL_SERVICE_NAME: fallback(z.string().trim(), 'docusaurus-auth').describe(
    'The name of this server in traces.',
  ),
  OTEL_TRACES_SAMPLER_ARG: fallback(between(0, 1), '1').describe(
    'The part of requests that is traced, from 0 to 1.',
  ),
};

const variables = z.object(observingVariables);
type Variables = z.output<typeof variables>;

/** Where metrics are shown: on a port of their own, to holders of the token, or not at all. */
export interface MetricsConfig {
  port: number | undefined;
  host: string;
  token: string | undefined;
}

/** Where traces go. */
export interface TracingConfig {
  /** Up to the part before `/v1/traces`. */
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
  /** The part of requests that is traced, 0 to 1. */
  ratio: number;
}

export function metricsConfig(env: Variables): MetricsConfig {
  return { port: env.METRICS_PORT, host: env.METRICS_HOST, token: env.METRICS_TOKEN };
}

export function tracingConfig(env: Variables): TracingConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: address } = env;
  if (!address) return undefined;
  return {
    endpoint: address,
    headers: env.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: env.OTEL_SERVICE_NAME,
    ratio: env.OTEL_TRACES_SAMPLER_ARG,
  };
}

/** Metrics tell much about a site: nobody from another machine sees them without a token. */
export function observingProblems(env: Variables & { PORT: number }): string[] {
  const { METRICS_PORT, METRICS_HOST, METRICS_TOKEN, PORT } = env;
  return [
    METRICS_PORT === PORT && 'METRICS_PORT: must be another port than PORT',
    METRICS_PORT &&
      !METRICS_TOKEN &&
      !isLoopback(METRICS_HOST) &&
      'METRICS_TOKEN: required when METRICS_HOST is not this machine',
  ].filter((problem) => typeof problem === 'string');
}
