import type { AuthEventOutcome, AuthEventType } from '../events/types.ts';
import { type DemoDay, timeOf } from './days.ts';
import type { Random } from './random.ts';
import type { DemoReader, DemoWay } from './readers.ts';

/** A session that began. */
export interface DemoVisit {
  readerId: string;
  at: Date;
}

export interface DemoEvent {
  at: Date;
  type: AuthEventType;
  outcome: AuthEventOutcome;
  way: string | null;
  reason: string | null;
  readerId: string | null;
  device: string;
}

const DEVICES = [
  'Firefox on Linux',
  'Chrome on Windows',
  'Chrome on macOS',
  'Safari on macOS',
  'Safari on iOS',
  'Chrome on Android',
  'Edge on Windows',
] as const;

/** Why signing in fails, by way in. */
const FAILURES: Readonly<Record<DemoWay, string>> = {
  password: 'INVALID_EMAIL_OR_PASSWORD',
  github: 'access_denied',
  google: 'access_denied',
  email: 'OTP_EXPIRED',
  passkey: 'AUTHENTICATION_FAILED',
};

const later = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1_000);

/** The way as events name it. */
const wayOf = (random: Random, way: DemoWay) =>
  way === 'email' ? random.pick(['magic-link', 'email-code']) : way;

type Told = Pick<DemoEvent, 'type'> & Partial<DemoEvent>;

/** What happened when somebody joined. */
function joining(random: Random, reader: DemoReader, now: Date): DemoEvent[] {
  const device = random.pick(DEVICES);
  const event = (seconds: number, told: Told): DemoEvent => ({
    at: later(reader.joined, seconds),
    outcome: 'done',
    way: null,
    reason: null,
    readerId: reader.id,
    device,
    ...told,
  });
  const events = [event(0, { type: 'sign-up', way: wayOf(random, reader.way) })];
  if (reader.verified && reader.way !== 'github' && reader.way !== 'google') {
    events.push(event(random.int(30, 1_800), { type: 'email-verified', way: 'email-code' }));
  }
  if (reader.way === 'passkey') events.push(event(random.int(60, 600), { type: 'passkey-added' }));
  if (reader.twoFactor) {
    events.push(event(random.int(300, 3_000), { type: 'two-factor-enabled', way: 'totp' }));
  }
  if (reader.banReason) events.push(event(random.int(90_000, 400_000), { type: 'banned' }));
  return events.filter(({ at }) => at < now);
}

/** What happened when somebody came back. */
function signingIn(random: Random, reader: DemoReader, at: Date): DemoEvent[] {
  const way = wayOf(random, reader.way);
  const device = random.pick(DEVICES);
  const event = (seconds: number, told: Told): DemoEvent => ({
    at: later(at, seconds),
    outcome: 'done',
    way,
    reason: null,
    readerId: reader.id,
    device,
    ...told,
  });
  const events: DemoEvent[] = [];
  if (random.chance(0.09)) {
    const reason = FAILURES[reader.way];
    events.push(event(-random.int(10, 50), { type: 'sign-in', outcome: 'failed', reason }));
  }
  if (reader.twoFactor) {
    events.push(event(-9, { type: 'sign-in', outcome: 'challenged' }));
    events.push(event(0, { type: 'second-factor', way: 'totp' }));
  } else events.push(event(0, { type: 'sign-in' }));
  if (random.chance(0.25))
    events.push(event(random.int(120, 3_600), { type: 'sign-out', way: null }));
  if (reader.way === 'password' && random.chance(0.03)) {
    events.push(event(-300, { type: 'reset-requested', way: null }));
    events.push(event(-120, { type: 'password-reset', way: null }));
  }
  return events;
}

/** What strangers try: they have no account, so that it is nobody's. */
function strangers(random: Random, day: DemoDay, now: Date): DemoEvent[] {
  const at = timeOf(random, day, now);
  if (!at || !random.chance(0.5)) return [];
  const flood = random.chance(0.1) ? random.int(10, 30) : random.int(1, 3);
  return Array.from({ length: flood }, (_, number) => ({
    at: later(at, -number * 3),
    type: 'sign-in',
    outcome: number > 8 ? 'refused' : 'failed',
    way: 'password',
    reason: number > 8 ? 'RATE_LIMITED' : 'INVALID_EMAIL_OR_PASSWORD',
    readerId: null,
    device: random.pick(DEVICES),
  }));
}

function visitsOf(random: Random, reader: DemoReader, days: readonly DemoDay[], now: Date) {
  const first = reader.early ? [] : [reader.joined];
  const others = days.flatMap((day) => {
    if (day.start < reader.joined || reader.banReason) return [];
    if (!random.chance(reader.habit * Math.min(1, day.busy))) return [];
    return timeOf(random, day, now) ?? [];
  });
  return { first, others };
}

/** What readers did on all days, in the order of time. */
export function makeVisits(
  random: Random,
  readers: readonly DemoReader[],
  days: readonly DemoDay[],
  now: Date,
): { visits: DemoVisit[]; events: DemoEvent[] } {
  const visits: DemoVisit[] = [];
  const events = days.flatMap((day) => strangers(random, day, now));
  for (const reader of readers) {
    if (!reader.early) events.push(...joining(random, reader, now));
    const { first, others } = visitsOf(random, reader, days, now);
    for (const at of [...first, ...others]) visits.push({ readerId: reader.id, at });
    // A session lasts for some days: not each visit begins with signing in.
    for (const at of others) if (random.chance(0.6)) events.push(...signingIn(random, reader, at));
  }
  const byTime = (one: { at: Date }, other: { at: Date }) => one.at.getTime() - other.at.getTime();
  return { visits: visits.sort(byTime), events: events.sort(byTime) };
}
