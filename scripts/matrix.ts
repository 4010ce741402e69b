// npm run matrix [name …]: the packages, packed, in sites of many kinds. The last line sums up.
import { cells } from '../e2e/packages/matrix/cells.ts';
import { tryCell } from '../e2e/packages/matrix/tryCell.ts';
import { packAll } from '../e2e/packages/pack.ts';
import { launchBrowser } from '../e2e/support/launch.ts';

const names = process.argv.slice(2);
const chosen = cells.filter(({ name }) => names.length === 0 || names.includes(name));
const packed = await packAll();
const browser = await launchBrowser();
let passed = 0;
let failed = 0;

for (const cell of chosen) {
  const outcome = await tryCell(cell, packed, browser).then(
    () => undefined,
    (error: Error) => error.message,
  );
  if (outcome === undefined) passed += 1;
  else if (!cell.mayFail) failed += 1;
  const word = outcome === undefined ? 'works' : cell.mayFail ? 'fails, as it may' : 'FAILS';
  console.log(`${cell.name.padEnd(20)} ${word}`);
  if (outcome) console.log(outcome.replace(/^/gm, '    '));
}

await browser.close();
await packed.remove();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
