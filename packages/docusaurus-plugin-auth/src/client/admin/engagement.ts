import { count, list, record, text, textOrNull } from '../parsing';

/** Numbers of readers of a day or a week. */
interface ReaderCounts {
  active: number;
  returning: number;
  asking: number;
}

/** Numbers of some days, added up. */
export interface EngagementTotals {
  joined: number;
  signUps: number;
  verified: number;
  signedIn: number;
  failed: number;
  backoffs: number;
  limited: number;
  delivered: number;
  lost: number;
}

export interface EngagementDay
  extends ReaderCounts,
    Omit<EngagementTotals, 'backoffs' | 'limited'> {
  /** `YYYY-MM-DD`, in UTC. */
  day: string;
  refused: number;
}

export interface EngagementWeek extends ReaderCounts {
  /** Its Monday. */
  week: string;
}

export interface WayCounts {
  id: string;
  name: string;
  done: number;
  challenged: number;
  failed: number;
  refused: number;
}

export interface FailureCount {
  type: string;
  way: string | null;
  reason: string;
  count: number;
}

/** Milliseconds that a step takes on the server. */
export interface StepTimes {
  step: string;
  count: number;
  p50: number;
  p95: number;
  p99: number;
}

export interface MailCounts {
  template: string;
  delivered: number;
  retried: number;
  lost: number;
}

/** `GET /api/v1/admin/engagement`: numbers alone. */
export interface Engagement {
  /** For how many days the server keeps events; with 0 it knows nothing of them. */
  eventsDays: number;
  days: EngagementDay[];
  weeks: EngagementWeek[];
  totals: EngagementTotals;
  before: EngagementTotals;
  ways: WayCounts[];
  failures: FailureCount[];
  steps: StepTimes[];
  mails: MailCounts[];
}

type Fields = Record<string, unknown>;

const toReaders = ({ active, returning, asking }: Fields): ReaderCounts => ({
  active: count(active),
  returning: count(returning),
  asking: count(asking),
});

function toTotals(value: unknown): EngagementTotals {
  const totals = record(value);
  return {
    joined: count(totals.joined),
    signUps: count(totals.signUps),
    verified: count(totals.verified),
    signedIn: count(totals.signedIn),
    failed: count(totals.failed),
    backoffs: count(totals.backoffs),
    limited: count(totals.limited),
    delivered: count(totals.delivered),
    lost: count(totals.lost),
  };
}

function toDay(value: unknown): EngagementDay {
  const day = record(value);
  const { backoffs: _waited, limited: _limited, ...totals } = toTotals(day);
  return { day: text(day.day), refused: count(day.refused), ...toReaders(day), ...totals };
}

function toWeek(value: unknown): EngagementWeek {
  const week = record(value);
  return { week: text(week.week), ...toReaders(week) };
}

function toWay(value: unknown): WayCounts {
  const { id, name, done, challenged, failed, refused } = record(value);
  return {
    id: text(id),
    name: text(name),
    done: count(done),
    challenged: count(challenged),
    failed: count(failed),
    refused: count(refused),
  };
}

function toFailure(value: unknown): FailureCount {
  const failure = record(value);
  return {
    type: text(failure.type),
    way: textOrNull(failure.way),
    reason: text(failure.reason),
    count: count(failure.count),
  };
}

function toStep(value: unknown): StepTimes {
  const step = record(value);
  return {
    step: text(step.step),
    count: count(step.count),
    p50: count(step.p50),
    p95: count(step.p95),
    p99: count(step.p99),
  };
}

function toMail(value: unknown): MailCounts {
  const mail = record(value);
  return {
    template: text(mail.template),
    delivered: count(mail.delivered),
    retried: count(mail.retried),
    lost: count(mail.lost),
  };
}

/** @throws {ClientError} `malformed_response` */
export function toEngagement(body: unknown): Engagement {
  const answer = record(body);
  return {
    eventsDays: count(answer.eventsDays),
    days: list(answer.days, toDay),
    weeks: list(answer.weeks, toWeek),
    totals: toTotals(answer.totals),
    before: toTotals(answer.before),
    ways: list(answer.ways, toWay),
    failures: list(answer.failures, toFailure),
    steps: list(answer.steps, toStep),
    mails: list(answer.mails, toMail),
  };
}
