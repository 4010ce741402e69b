import { demandOf, HOUR_OF_A_READER, readersPerCore, USED } from './behaviour.ts';
import type { Cost } from './costs.ts';
import { type Simulated, simulate, type Traffic } from './simulate.ts';
import type { Needs } from './walls.ts';

/** A table of Markdown, as the docs have it. */
function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n${line(head)}\n${line(head.map((_, index) => (index ? '---:' : '---')))}`);
  for (const row of rows) console.log(line(row));
}

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (part: number) => `${number(100 * part)} %`;

/** What one request of each kind costs. */
export function printCosts(costs: readonly Cost[]): void {
  printTable(
    ['One', 'process, ms', 'database, ms', 'statements'],
    costs.map(({ name, process, database, statements }) => {
      // One of many in a batch takes little of each.
      const digits = process < 1 ? 3 : 2;
      return [name, number(process, digits), number(database, digits), number(statements, 2)];
    }),
  );
}

/** How many readers a core carries. */
export function printReaders(costs: readonly Cost[]): void {
  printTable(
    ['What a reader does in an hour', 'times'],
    Object.entries(HOUR_OF_A_READER).map(([name, times]) => [name, String(times)]),
  );
  const { process, database } = readersPerCore(costs);
  console.log(
    `\nat ${percent(USED)} of a core: ${number(process)} readers at once for a core of the server, ${number(database)} for one of the database`,
  );
}

/** What is measured beside what is simulated. */
export function printValidation(
  measured: Omit<Simulated, 'p99'>,
  { processUsed, databaseUsed, p50 }: Simulated,
): void {
  printTable(
    ['The same readers', 'measured', 'simulated'],
    [
      ['the process computes', percent(measured.processUsed), percent(processUsed)],
      ['the database computes', percent(measured.databaseUsed), percent(databaseUsed)],
      ['median of an answer, ms', number(measured.p50, 1), number(p50, 1)],
    ],
  );
}

function trafficOf(readers: number, costs: readonly Cost[]): Traffic[] {
  return costs.flatMap((cost) => {
    const { requestsPerSecond: rate } = demandOf(readers, [cost]);
    return rate > 0 ? [{ rate, process: cost.process, database: cost.database }] : [];
  });
}

/** Requests that one simulation has: more tell nothing more. */
const SIMULATED = 400_000;

/** What is needed for each load, and how late answers are then, as simulated. */
export function printWalls(
  loads: readonly { times: number; needs: Needs }[],
  costs: readonly Cost[],
): void {
  printTable(
    [
      'Load',
      'readers at once',
      'requests a second',
      'processes',
      'connections',
      'cores of the primary',
      'of replicas',
      'p99 simulated, ms',
      'what to add',
    ],
    loads.map(({ times, needs }) => {
      const { demand, processes, connections, primaryCores, replicaCores, add } = needs;
      const machines = { processes, databaseCores: primaryCores + replicaCores };
      const seconds = Math.min(60, SIMULATED / demand.requestsPerSecond);
      const { p99 } = simulate(trafficOf(demand.readers, costs), machines, { seconds });
      return [
        `${number(times)} x`,
        number(demand.readers),
        number(demand.requestsPerSecond),
        number(processes),
        number(connections),
        number(primaryCores),
        number(replicaCores),
        number(p99, 1),
        add.join(', ') || 'nothing',
      ];
    }),
  );
}
