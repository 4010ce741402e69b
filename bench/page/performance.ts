import { quantile } from '../retrieval/metrics.ts';
import { lighthouse, METRICS, type Verdict } from './lighthouse.ts';
import { withSite } from './sites.ts';

/** The front page, and one with all that a page of docs has. */
const PAGES = ['/', '/docs/intro'];

const median = (verdicts: readonly Verdict[], of: (verdict: Verdict) => number): number =>
  quantile(verdicts.map(of), 0.5);

function report(path: string, off: readonly Verdict[], on: readonly Verdict[]): void {
  const scores = (verdicts: readonly Verdict[]) => verdicts.map(({ score }) => score).join(',');
  console.log(`${path}: ${scores(off)} without the plugin, ${scores(on)} with it`);
  const [without, having] = [off, on].map((verdicts) => median(verdicts, ({ score }) => score));
  const ratio = (having ?? Number.NaN) / (without ?? Number.NaN);
  console.log(`  medians ${without} and ${having}, ratio ${ratio.toFixed(3)}`);
  for (const [index, name] of METRICS.entries()) {
    const both = [off, on].map((verdicts) =>
      median(verdicts, ({ metrics }) => metrics[index] ?? Number.NaN),
    );
    const texts = both.map((value) => value.toFixed(value < 1 ? 3 : 0));
    console.log(`  ${name.padEnd(26)}${texts.join(' and ')}`);
  }
}

/** Lighthouse's performance of the same pages without the plugin and with it, in turns. */
export async function reportPerformance(rounds: number): Promise<void> {
  await withSite('off', (off) =>
    withSite('search', async (on) => {
      for (const path of PAGES) {
        const verdicts: Record<'off' | 'on', Verdict[]> = { off: [], on: [] };
        for (let round = 0; round < rounds; round += 1) {
          // Each goes first every other time: what a machine does meanwhile meets both alike.
          const turns = round % 2 === 0 ? (['off', 'on'] as const) : (['on', 'off'] as const);
          for (const turn of turns) {
            const { origin } = turn === 'on' ? on : off;
            verdicts[turn].push(await lighthouse(origin + path, 'performance'));
          }
        }
        report(path, verdicts.off, verdicts.on);
      }
    }),
  );
}
