import type { Metric } from 'prom-client';
import { createGauges } from './gauges.ts';
import { INSTRUMENTS } from './instruments.ts';

/** A metric as the docs tell of it. */
export interface ListedMetric {
  name: string;
  type: string;
  labels: string[];
  help: string;
}

async function listed(metric: Metric<string>): Promise<ListedMetric> {
  const { name, help, type } = await metric.get();
  const labels =
    'labelNames' in metric && Array.isArray(metric.labelNames) ? metric.labelNames : [];
  return { name, help, type: String(type), labels: labels.map(String) };
}

/** Every metric of ours, in the order of the docs; those of Node come from the library. */
export function listMetrics(): Promise<ListedMetric[]> {
  const gauges: Metric<string>[] = Object.values(createGauges());
  return Promise.all([...INSTRUMENTS, ...gauges].map(listed));
}
