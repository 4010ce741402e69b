import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bringUpToDate, pluginBuild, websiteBuild } from '../../scripts/shared/build.ts';
import { reportAccessibility } from './accessibility.ts';
import { reportOpenings } from './opening.ts';
import { reportPerformance } from './performance.ts';
import { reportWeights } from './weight.ts';

const USAGE = `Measures what the plugin costs a page.

  node bench/page/main.ts [weight] [opening] [performance] [accessibility] [--rounds 5]

All four unless some are named:
weight         what each kind of page of a classic site loads, without the plugin and with it
opening        work of the main thread until the chat is open, against DocSearch on the same page
performance    Lighthouse on the classic site, without the plugin and with it, in turns
accessibility  Lighthouse on pages of the website

The classic site is e2e/fixtures/weight. Lighthouse comes through npm when it is needed first.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, help: { type: 'boolean' } },
});

const PARTS: Record<string, (rounds: number) => Promise<void>> = {
  weight: reportWeights,
  opening: reportOpenings,
  performance: reportPerformance,
  async accessibility() {
    await bringUpToDate([websiteBuild]);
    await reportAccessibility();
  },
};

async function main(names: string[], rounds: number): Promise<void> {
  await bringUpToDate([pluginBuild]);
  for (const name of names) {
    console.log(`\n${name}, load of the machine ${loadavg()[0]?.toFixed(1)}`);
    await PARTS[name]?.(rounds);
  }
}

if (values.help || positionals.some((name) => !(name in PARTS))) console.log(USAGE);
else await main(positionals.length > 0 ? positionals : Object.keys(PARTS), Number(values.rounds));
