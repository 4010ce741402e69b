// npm run matrix [name …]: the packages, packed, in sites of many kinds, and after them a newcomer's
// way through the quick start. The last line sums up.
import { cells } from '../e2e/packages/matrix/cells.ts';
import { tryCell } from '../e2e/packages/matrix/tryCell.ts';
import { packAll } from '../e2e/packages/pack.ts';
import { launchBrowser } from '../e2e/support/launch.ts';
import { runJest } from './test/jest.ts';
import { report } from './test/report.ts';
import { runSteps, type Step } from './test/runSteps.ts';
import type { StepResult } from './test/tally.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !cells.some((cell) => cell.name === name));
if (unknown.length > 0) {
  const known = cells.map(({ name }) => name).join(', ');
  console.error(`There is no site ${unknown.join(', ')}. There are: ${known}`);
  process.exit(1);
}
const chosen = cells.filter(({ name }) => names.length === 0 || names.includes(name));

async function tryCells(): Promise<StepResult> {
  const packed = await packAll();
  const browser = await launchBrowser();
  const result = { passed: 0, failed: 0 };
  for (const cell of chosen) {
    const error = await tryCell(cell, packed, browser).then(
      () => undefined,
      (reason: Error) => reason.message,
    );
    if (error === undefined) result.passed += 1;
    else if (!cell.mayFail) result.failed += 1;
    const word = error === undefined ? 'works' : cell.mayFail ? 'fails, as it may' : 'FAILS';
    console.log(`${cell.name.padEnd(20)} ${word}`);
    if (error) console.log(error.replace(/^/gm, '    '));
  }
  await browser.close();
  await packed.remove();
  return result;
}

const steps: Step[] = [{ title: 'Sites', run: tryCells }];
if (names.length === 0) {
  steps.push({ title: 'Newcomers', run: () => runJest(['newcomers'], ['--runInBand']) });
}

report(await runSteps(steps));
