import { listMetrics } from '../../packages/server/src/metrics/listMetrics.ts';
import { table } from './table.ts';

const metrics = await listMetrics();

const code = (text: string) => `\`${text}\``;

/** Every metric of the server with its kind, its labels and what it counts. */
export function metricsBlock(): string {
  const rows = metrics.map(({ name, type, labels, help }) => [
    code(name),
    type,
    labels.map(code).join(', '),
    help,
  ]);
  return table(['Metric', 'Kind', 'Labels', 'What it says'], rows);
}
