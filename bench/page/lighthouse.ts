import { delimiter, dirname } from 'node:path';
import * as z from 'zod';
import { findBrowser } from '../../e2e/support/findBrowser.ts';
import { run } from '../../scripts/shared/run.ts';

/**
 * Not among the dependencies of the repository: it is 176 MB in 160 packages, which nobody needs who
 * only starts the product or tests it. npm keeps it in its cache.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0';
/** After as many minutes a run hangs. */
const MINUTES = 5;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number() })),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      scoreDisplayMode: z.string(),
      numericValue: z.number().optional(),
    }),
  ),
});

/** What the score of performance is made of; all but the last in milliseconds. */
export const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

/** What Lighthouse says of a page in one category. */
export interface Verdict {
  /** From 0 to 100. */
  score: number;
  /** What keeps it from 100, or might. */
  failed: string[];
  /** The {@link METRICS}, in their order. */
  metrics: number[];
}

/** Passed through npm, so that its Node and ours are the same. */
async function environment(): Promise<NodeJS.ProcessEnv> {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, CHROME_PATH: await findBrowser() };
}

/**
 * Runs Lighthouse on a page, with its own settings: a phone in the middle range on a slow network.
 *
 * @throws {Error} with what it printed, when it fails
 */
export async function lighthouse(
  url: string,
  category: 'performance' | 'accessibility',
): Promise<Verdict> {
  const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : '';
  const args = [
    ['exec', '--yes', '--ignore-scripts', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url],
    [
      '--quiet',
      '--output=json',
      '--disable-full-page-screenshot',
      `--only-categories=${category}`,
      '--no-enable-error-reporting',
    ],
    [`--chrome-flags=--headless=new${sandbox}`],
  ].flat();
  const { code, output } = await run('npm', args, { env: await environment(), minutes: MINUTES });
  if (code !== 0) throw new Error(`Lighthouse failed on ${url}:\n${output}`);
  const report = reportSchema.parse(JSON.parse(output.slice(output.indexOf('{\n'))));
  const failed = Object.values(report.audits)
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
    .map(({ title }) => title);
  const metrics = METRICS.map((name) => report.audits[name]?.numericValue ?? Number.NaN);
  return { score: 100 * (report.categories[category]?.score ?? Number.NaN), failed, metrics };
}
