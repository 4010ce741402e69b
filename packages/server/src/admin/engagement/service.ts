import type { Kysely } from 'kysely';
import type { Config } from '../../config.ts';
import type { Engagement, EngagementTotals } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { dayOf, type TimeRange } from '../timeRange.ts';
import { type AccountDay, accountCounts, accountDays } from './accounts.ts';
import { countMails, type MailCount, timeSteps } from './counted.ts';
import { countJoined, countReaders, type ReaderCounts, weeksOf } from './readers.ts';
import { delivered, lost, sum, toFailures, toMails, toWays } from './shapes.ts';

export interface EngagementDeps {
  db: Kysely<Database>;
  config: Pick<Config, 'oidcProviders' | 'authEventsDays'>;
}

/** What is known of the days that are asked for, and of as many before. */
interface Known {
  accounts: AccountDay[];
  joined: { day: string; joined: number }[];
  mails: MailCount[];
}

const of = <T extends { day: string }>(rows: T[], days: ReadonlySet<string>) =>
  rows.filter(({ day }) => days.has(day));

/** The numbers of some days, added up. */
function totals(known: Known, days: ReadonlySet<string>): EngagementTotals & { refused: number } {
  const accounts = of(known.accounts, days);
  const mails = of(known.mails, days);
  const all = (name: Exclude<keyof AccountDay, 'day'>) => sum(accounts.map((day) => day[name]));
  return {
    joined: sum(of(known.joined, days).map(({ joined }) => joined)),
    signUps: all('signUps'),
    verified: all('verified'),
    signedIn: all('signedIn'),
    failed: all('failed'),
    refused: all('refused'),
    backoffs: all('backoffs'),
    limited: all('limited'),
    delivered: delivered(mails),
    lost: lost(mails),
  };
}

async function knownOf(db: Kysely<Database>, { end, before }: TimeRange): Promise<Known> {
  const days = { from: dayOf(before.start), to: dayOf(new Date(end.getTime() - 1)) };
  return {
    accounts: await accountDays(db, days),
    joined: await countJoined(db, { start: before.start, end }),
    mails: await countMails(db, days),
  };
}

const NOBODY = { active: 0, returning: 0, asking: 0 };

/** The numbers of readers of each day or week; of those without any, zeros. */
function readersOf(counts: ReaderCounts[]): (starts: string) => typeof NOBODY {
  const found = new Map(counts.map(({ starts, ...numbers }) => [starts, numbers]));
  return (starts) => found.get(starts) ?? NOBODY;
}

/**
 * How many readers come, come back and ask, and how signing up, signing in and mail go. What lies
 * back is read from counts by day, so that it costs the same however much there was.
 */
export async function readEngagement(deps: EngagementDeps, range: TimeRange): Promise<Engagement> {
  const { db, config } = deps;
  const { from, to, days } = range;
  const known = await knownOf(db, range);
  const counts = await accountCounts(db, { from, to });
  const ofDay = readersOf(await countReaders(db, 'day', range));
  const ofWeek = readersOf(await countReaders(db, 'week', range));
  const asked = new Set(days);
  const earlier = new Set(
    [...known.accounts, ...known.joined, ...known.mails].map(({ day }) => day),
  );
  for (const day of days) earlier.delete(day);
  const { refused: _now, ...now } = totals(known, asked);
  const { refused: _then, ...before } = totals(known, earlier);
  return {
    range: { from, to },
    eventsDays: config.authEventsDays,
    days: days.map((day) => {
      const { backoffs: _waited, limited: _limited, ...numbers } = totals(known, new Set([day]));
      return { day, ...ofDay(day), ...numbers };
    }),
    weeks: weeksOf(days).map((week) => ({ week, ...ofWeek(week) })),
    totals: now,
    before,
    ways: toWays(counts, config),
    failures: toFailures(counts),
    steps: await timeSteps(db, { from, to }),
    mails: toMails(of(known.mails, asked)),
  };
}
