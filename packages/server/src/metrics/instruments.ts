import { Counter, Gauge, Histogram, type Metric } from 'prom-client';

/**
 * What this process counts and times, wherever it happens. The instruments are of the process, like
 * what they count, and belong to no registry: a server that shows metrics puts them into its own.
 * Labels take values of short lists only, never what a client has sent.
 */

/** Seconds: from what comes out of a cache to what a language model takes. */
const OF_REQUESTS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 90];
const OF_QUERIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];
const OF_MODELS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 90];
/** Close to each other where readers begin to notice. */
const OF_STEPS = [
  0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10,
  30,
];
const OF_INGESTS = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1_800];

const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
  new Counter<Label>({ name: `docsauth_${name}`, help, labelNames, registers: [] });

const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
  new Gauge<Label>({ name: `docsauth_${name}`, help, labelNames, registers: [] });

const histogram = <Label extends string>(
  name: string,
  help: string,
  buckets: number[],
  ...labelNames: Label[]
) => new Histogram<Label>({ name: `docsauth_${name}`, help, buckets, labelNames, registers: [] });

export const httpRequests = histogram(
  'http_request_duration_seconds',
  'Requests, and seconds until the end of their answers, by route pattern. `aborted` stands for the status where the client left before the answer began.',
  OF_REQUESTS,
  'method',
  'route',
  'status',
);

export const httpRequestsInFlight = gauge(
  'http_requests_in_flight',
  'Requests that are being answered.',
);

export const serverErrors = counter(
  'http_server_errors_total',
  'Requests that failed by the doing of the server, by the code of the error, or the status where there is no code.',
  'code',
  'route',
);

export const databaseQueries = histogram(
  'database_query_duration_seconds',
  'Statements, and seconds that they took, by their first word.',
  OF_QUERIES,
  'statement',
);

export const databaseErrors = counter(
  'database_errors_total',
  'Statements that failed, by class: the first two characters of the SQLSTATE, or `connection`.',
  'class',
);

export const replicaReads = counter(
  'replica_reads_total',
  'Reads of the index of a server with a read replica: answered by the `replica`, by the `primary` since the replica is away or behind, or `failed` there and done again by the primary.',
  'outcome',
);

export const slowQueries = counter(
  'database_slow_queries_total',
  'Statements that took longer than `SLOW_QUERY_MS`.',
);

export const authEvents = counter(
  'auth_events_total',
  'Events of accounts, those included that the record thins out.',
  'type',
  'outcome',
);

export const authEventsLost = counter(
  'auth_events_lost_total',
  'Events of accounts that could not be recorded.',
);

export const authSteps = histogram(
  'auth_step_duration_seconds',
  'Steps of signing in that were not refused by a limit, and seconds that the server took.',
  OF_STEPS,
  'step',
);

export const limiterDecisions = counter(
  'limiter_decisions_total',
  'Requests that a limit let pass, refused, or asked for a proof of work.',
  'limit',
  'decision',
);

export const answers = histogram(
  'answer_duration_seconds',
  'Answers to questions, and seconds until they were whole.',
  OF_REQUESTS,
  'mode',
  'confidence',
);

export const answersQuoted = counter(
  'answers_quoted_total',
  'Answers that were quoted although there is a model, by reason.',
  'reason',
);

export const searches = histogram(
  'search_duration_seconds',
  'Searches, and seconds that they took. `outcome` is `found`, `empty` or `failed`.',
  OF_QUERIES,
  'mode',
  'outcome',
);

export const searchesDegraded = counter(
  'searches_degraded_total',
  'Searches that went without a model, by reason.',
  'reason',
);

export const modelCalls = histogram(
  'model_call_duration_seconds',
  'Calls of models, each attempt for itself, and seconds until their end. `kind` is `chat`, `embeddings` or `rerank`.',
  OF_MODELS,
  'kind',
  'model',
  'outcome',
);

export const modelTokens = counter(
  'model_tokens_total',
  'Tokens of models, as the endpoint counts them. Those of language models are estimated where it does not.',
  'model',
  'direction',
);

export const budgetRefusals = counter(
  'budget_refusals_total',
  'Calls of a language model that were not made because the tokens of a reader, an address or all were used up.',
);

export const ingests = histogram(
  'ingest_duration_seconds',
  'Ingests of manifests, and seconds that they took.',
  OF_INGESTS,
  'outcome',
);

export const ingestedSections = counter(
  'ingest_sections_total',
  'Sections of these manifests: `added`, `removed` or `unchanged`.',
  'change',
);

export const mails = counter(
  'mails_total',
  'Mails: `delivered`, `retried` (this attempt failed), `failed` (given up) or `expired`.',
  'template',
  'outcome',
);

/** All of them, in the order of the docs. */
export const INSTRUMENTS: readonly Metric<string>[] = [
  httpRequests,
  httpRequestsInFlight,
  serverErrors,
  databaseQueries,
  databaseErrors,
  replicaReads,
  slowQueries,
  authEvents,
  authEventsLost,
  authSteps,
  limiterDecisions,
  answers,
  answersQuoted,
  searches,
  searchesDegraded,
  modelCalls,
  modelTokens,
  budgetRefusals,
  ingests,
  ingestedSections,
  mails,
];
