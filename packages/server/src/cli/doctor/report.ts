import { styleText } from 'node:util';
import { CHECKS, type Finding, type Status } from './finding.ts';

const STYLES = { ok: 'green', warn: 'yellow', fail: 'red' } as const;
const WIDTH = Math.max(...CHECKS.map((name) => name.length));

/** How many findings there are of each kind. */
export function countFindings(findings: readonly Finding[]): Record<Status, number> {
  const count = (status: Status) => findings.filter((one) => one.status === status).length;
  return { ok: count('ok'), warn: count('warn'), fail: count('fail') };
}

/** In the order of the checks, however they were made. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
}

function lines(
  { check, status, message, change }: Finding,
  stream: NodeJS.WritableStream,
): string[] {
  const word = styleText(STYLES[status], status.padEnd(4), { stream });
  const first = `${word}  ${check.padEnd(WIDTH)}  ${message}`;
  return change ? [first, `      ${'change'.padEnd(WIDTH)}  ${change}`] : [first];
}

/** The findings for people: one a line, and below it what to change. */
export function reportText(
  findings: readonly Finding[],
  stream: NodeJS.WritableStream = process.stdout,
): string {
  const { ok, warn, fail } = countFindings(findings);
  return [
    ...findings.flatMap((finding) => lines(finding, stream)),
    '',
    `${ok} ok, ${warn} to look at, ${fail} wrong.`,
  ].join('\n');
}
