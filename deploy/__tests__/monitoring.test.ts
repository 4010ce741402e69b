import { describe, expect, test } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import * as z from 'zod';
import { listMetrics } from '../../packages/server/src/metrics/listMetrics.ts';
import { read } from './files.ts';

const DASHBOARD = z.object({
  panels: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      targets: z.array(z.object({ expr: z.string() })).optional(),
    }),
  ),
});

const RULES = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^DocsAuth[A-Z]\w+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smhd]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string().regex(/[.?]$/) }),
        }),
      ),
    }),
  ),
});

const { panels } = DASHBOARD.parse(JSON.parse(read('deploy/monitoring/grafana-dashboard.json')));
const rules = RULES.parse(
  parse(read('deploy/monitoring/docusaurus-auth.rules.yml')),
).groups.flatMap((group) => group.rules);

/** Grafana puts a duration where its variable is. */
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => [title, expr.replaceAll('$__rate_interval', '1m')] as const),
  ),
];

/** The names of metrics in an expression, and whether it is one. */
function readExpression(expr: string): { metrics: string[]; broken: boolean } {
  const metrics: string[] = [];
  let broken = false;
  parser.parse(expr).iterate({
    enter({ type, from, to }) {
      if (type.isError) broken = true;
      // Labels are identifiers too, but have another parent.
      if (type.name === 'Identifier') metrics.push(expr.slice(from, to));
    },
  });
  return { metrics, broken };
}

const OF_NODE = [
  'up',
  'process_start_time_seconds',
  'process_cpu_seconds_total',
  'process_resident_memory_bytes',
  'nodejs_heap_size_used_bytes',
  'nodejs_eventloop_lag_p99_seconds',
];

describe('the dashboard and the alerts', () => {
  test.each(expressions)('ask for metrics that exist: %s', async (_name, expr) => {
    const known = new Set([...OF_NODE, ...(await listMetrics()).map(({ name }) => name)]);
    const { metrics, broken } = readExpression(expr);
    expect(broken).toBe(false);
    expect(metrics.length).toBeGreaterThan(0);
    const unknown = metrics.filter(
      (name) => !known.has(name) && !known.has(name.replace(/_(bucket|count|sum)$/, '')),
    );
    expect(unknown).toEqual([]);
  });

  test('a broken expression is found', () => {
    expect(readExpression('sum(rate(docsauth_mails_total[5m])').broken).toBe(true);
  });

  test('use labels that the metrics have', async () => {
    const labels = new Set((await listMetrics()).flatMap((metric) => metric.labels));
    const added = ['job', 'instance', 'le'];
    const used = expressions.flatMap(([, expr]) =>
      [...expr.matchAll(/[{,]\s*(\w+)\s*(?:=~|!~|!=|=)/g), ...expr.matchAll(/by \(([^)]*)\)/g)]
        .flatMap(([, names = '']) => names.split(/,\s*/))
        .filter(Boolean),
    );
    expect(used.filter((label) => !labels.has(label) && !added.includes(label))).toEqual([]);
  });

  test('the dashboard shows every metric of ours', async () => {
    const text = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)).join('\n');
    const missing = (await listMetrics()).filter(({ name }) => !text.includes(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('name each alert and each panel once', () => {
    const alerts = rules.map(({ alert }) => alert);
    expect(new Set(alerts).size).toBe(alerts.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });
});

test('the example scrapes the port and reads the rules that the docs name', () => {
  const config = parse(read('deploy/monitoring/prometheus.yml'));
  expect(config.rule_files).toEqual(['docusaurus-auth.rules.yml']);
  expect(config.scrape_configs[0].job_name).toBe('docusaurus-auth');
  expect(config.scrape_configs[0].static_configs[0].targets[0]).toMatch(/:9464$/);
});
