import { loadConfig } from '../config.ts';
import type { Kept, PrivacyReport } from '../contract/index.ts';
import { createLogger } from '../http/logger.ts';
import { perform } from './control/perform.ts';
import { startFailure } from './failure.ts';
import { loadEnvFile } from './loadEnvFile.ts';

const UNTIL: Record<string, string> = {
  account: 'until the account is deleted',
  withdrawal: 'until the reader withdraws',
  expiry: 'until it expires',
};

function keptFor(kept: Kept): string {
  if ('until' in kept) return UNTIL[kept.until] ?? kept.until;
  return kept.days === 0 ? 'not kept' : `${kept.days} days`;
}

/** Cells under each other; numbers are at the right of their column. */
function table(rows: (string | number)[][]): string[] {
  const widths = rows[0]?.map((_cell, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths?.[column] ?? 0;
      return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

const day = (time: string | null) => time?.slice(0, 10) ?? '';

function sweepLine({ lastSweep }: PrivacyReport): string {
  if (!lastSweep) return 'Nothing was swept yet.';
  const rows = Object.values(lastSweep.removed).reduce((sum, count) => sum + count, 0);
  return `Last sweep ${lastSweep.at}: ${rows} removed.`;
}

/** The report for people. */
export function privacyReportLines(report: PrivacyReport): string[] {
  const { policy, readers, stored, consents, erasures } = report;
  const none = [['none', 0, 0]];
  return [
    `Privacy report of ${report.at}: ${readers} accounts. Policy ${policy.version} is in force since ${day(policy.since)}.`,
    '',
    'Stored about readers: rows, the oldest, how long they are kept',
    ...table(stored.map((kind) => [kind.name, kind.rows, day(kind.oldest), keptFor(kind.kept)])),
    '',
    'Consents: granted, to be renewed, withdrawn',
    ...table(consents.map((one) => [one.purpose, one.granted, one.renewalDue, one.withdrawn])),
    '',
    'Erasures: in all, this month',
    ...table(
      erasures.length
        ? erasures.map(({ kind, total, thisMonth }) => [kind, total, thisMonth])
        : none,
    ),
    '',
    sweepLine(report),
  ];
}

/**
 * The command `privacy-report`, whether the server runs or not. It shows numbers only, so that it can
 * be handed on.
 */
export async function printPrivacyReport({ json }: { json?: boolean }): Promise<void> {
  try {
    loadEnvFile();
    // Standard output is for the report alone.
    const logger = createLogger({ logLevel: 'silent' });
    const report = await perform(loadConfig(process.env), logger, 'privacy-report', {});
    console.log(json ? JSON.stringify(report, null, 2) : privacyReportLines(report).join('\n'));
  } catch (error) {
    console.error(startFailure(error));
    process.exitCode = 1;
  }
}
