import { providerName } from '../../account/readAccount.ts';
import type { Config } from '../../config.ts';
import type { Engagement } from '../../contract/index.ts';
import type { AccountCount } from './accounts.ts';
import type { MailCount } from './counted.ts';

/** Failures that are told at most. */
const FAILURES = 30;

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

const countOf = (mails: MailCount[], ...outcomes: string[]) =>
  sum(mails.filter(({ outcome }) => outcomes.includes(outcome)).map(({ count }) => count));

export const delivered = (mails: MailCount[]) => countOf(mails, 'delivered');

/** Mails that were given up, and such as could not be sent before their code or link was over. */
export const lost = (mails: MailCount[]) => countOf(mails, 'failed', 'expired');

/** Sign-ins by way in, the one that is used most first. */
export function toWays(
  counts: AccountCount[],
  config: Pick<Config, 'oidcProviders'>,
): Engagement['ways'] {
  const signIns = counts.filter(({ type }) => type === 'sign-in' || type === 'second-factor');
  const ways = [...Map.groupBy(signIns, ({ way }) => way)].map(([id, rows]) => {
    const of = (outcome: string) =>
      sum(rows.filter((row) => row.outcome === outcome).map(({ count }) => count));
    return {
      id,
      name: providerName(id, config),
      done: of('done'),
      challenged: of('challenged'),
      failed: of('failed'),
      refused: of('refused'),
    };
  });
  return ways.toSorted((a, b) => b.done - a.done || b.failed - a.failed);
}

/** What went wrong, the most frequent first: as it comes. */
export function toFailures(counts: AccountCount[]): Engagement['failures'] {
  return counts
    .filter(({ reason }) => reason !== '')
    .slice(0, FAILURES)
    .map(({ type, way, reason, count }) => ({ type, way: way || null, reason, count }));
}

/** Mails by kind. */
export function toMails(mails: MailCount[]): Engagement['mails'] {
  return [...Map.groupBy(mails, ({ template }) => template)].map(([template, rows]) => ({
    template,
    delivered: delivered(rows),
    retried: countOf(rows, 'retried'),
    lost: lost(rows),
  }));
}
