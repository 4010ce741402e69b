import type { Counter, Histogram } from 'prom-client';
import {
  authSteps,
  budgetRefusals,
  limiterDecisions,
  mails,
  modelCalls,
  modelTokens,
  serverErrors,
} from '../metrics/instruments.ts';

/** One number that this process has counted since it started. */
export interface Reading {
  kind: string;
  name: string;
  detail: string;
  count: number;
}

/** A value of an instrument. A histogram has several: `…_bucket`, `…_sum` and `…_count`. */
interface Value {
  labels: Partial<Record<string, string | number>>;
  metricName?: string;
}

/** By which name a value is kept; `undefined` leaves it out. */
type Naming = (value: Value) => Omit<Reading, 'count'> | undefined;

interface Source {
  instrument: Counter<string> | Histogram<string>;
  namings: Naming[];
}

const text = (label: string | number | undefined) => String(label ?? '');

/** Keeps how often something was, by one or two labels. */
const counted =
  (kind: string, name: string, detail = ''): Naming =>
  ({ labels, metricName = '_count' }) =>
    metricName.endsWith('_count')
      ? { kind, name: text(labels[name]), detail: text(labels[detail]) }
      : undefined;

/** Keeps a histogram: how often it took as long as the bound in `detail` at most, in its own unit. */
export const bucketed =
  (kind: string, name: string): Naming =>
  ({ labels, metricName = '' }) =>
    metricName.endsWith('_bucket')
      ? { kind, name: text(labels[name]), detail: text(labels.le) }
      : undefined;

const unless =
  (is: (labels: Value['labels']) => boolean, naming: Naming): Naming =>
  (value) =>
    is(value.labels) ? undefined : naming(value);

/** Ends of a call that are no failure of the model: whoever stops a call has not seen it fail. */
const FINE = new Set(['ok', 'stopped', 'aborted']);

/** The instruments that are kept by day. Their labels take values of short lists only. */
const COUNTED: Source[] = [
  { instrument: serverErrors, namings: [counted('error', 'code', 'route')] },
  {
    instrument: modelCalls,
    namings: [
      counted('model-calls', 'model', 'kind'),
      unless(({ outcome }) => FINE.has(text(outcome)), counted('model-failures', 'model', 'kind')),
    ],
  },
  { instrument: modelTokens, namings: [counted('tokens', 'model', 'direction')] },
  { instrument: budgetRefusals, namings: [counted('budget-refusals', '')] },
  {
    instrument: limiterDecisions,
    namings: [
      unless(({ decision }) => decision === 'allowed', counted('limit', 'limit', 'decision')),
    ],
  },
  { instrument: authSteps, namings: [bucketed('auth-step', 'step')] },
  { instrument: mails, namings: [counted('mail', 'template', 'outcome')] },
];

/** What this process has counted since it started. */
export async function readCounted(): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { instrument, namings } of COUNTED) {
    const { values } = await instrument.get();
    for (const value of values) {
      for (const naming of namings) {
        const name = naming(value);
        if (name) readings.push({ ...name, count: value.value });
      }
    }
  }
  return readings;
}
