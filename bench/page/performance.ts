import { quantile } from '../retrieval/metrics.ts';
import { lighthouse } from './lighthouse.ts';
import { withSite } from './sites.ts';

/** The front page, and one with all that a page of docs has. */
const PAGES = ['/', '/docs/intro'];

/** Lighthouse's performance of the same pages without the plugin and with it, in turns. */
export async function reportPerformance(rounds: number): Promise<void> {
  await withSite('off', (off) =>
    withSite('search', async (on) => {
      for (const path of PAGES) {
        const scores: Record<'off' | 'on', number[]> = { off: [], on: [] };
        for (let round = 0; round < rounds; round += 1) {
          // Each goes first every other time: what a machine does meanwhile meets both alike.
          const turns = round % 2 === 0 ? (['off', 'on'] as const) : (['on', 'off'] as const);
          for (const turn of turns) {
            const { origin } = turn === 'on' ? on : off;
            scores[turn].push((await lighthouse(origin + path, 'performance')).score);
          }
        }
        const [without, having] = [quantile(scores.off, 0.5), quantile(scores.on, 0.5)];
        console.log(`${path}: ${scores.off} without the plugin, ${scores.on} with it`);
        console.log(`  medians ${without} and ${having}, ratio ${(having / without).toFixed(3)}`);
      }
    }),
  );
}
