import { count, flag, list, oneOf, record, text, textOrNull } from '../parsing';
import { adminPath, callAdmin } from './adminRequest';
import type { Days } from './timeRange';

export const GAPS_PATH = '/api/v1/admin/gaps';

export const GAP_STATES = ['open', 'planned', 'done', 'out_of_scope'] as const;
export type GapState = (typeof GAP_STATES)[number];

const REASONS = ['unanswered', 'doubtful', 'rated_down'] as const;
export type GapReason = (typeof REASONS)[number];

const CHANGE_REASONS = ['changed', 'asked_again', 'merged'] as const;
export type GapChangeReason = (typeof CHANGE_REASONS)[number];

/** Questions that were asked again after the docs have changed. */
export interface AskedAgain {
  /** ISO 8601, as every time here. */
  at: string;
  asked: number;
  covered: number;
}

/** A topic of questions that the docs do not answer. */
export interface Gap {
  id: string;
  /** Null when none of its questions is kept any more. */
  title: string | null;
  terms: readonly string[];
  state: GapState;
  stateAt: string;
  /** It was done, and is asked about again. */
  reopened: boolean;
  questions: number;
  before: number;
  firstAt: string;
  lastAt: string;
  again: AskedAgain | null;
}

export interface GapExample {
  answerId: string;
  at: string;
  question: string;
  page: string | null;
  reason: GapReason;
  again: { covered: boolean; url: string | null } | null;
}

/** A page and for how many questions. */
export interface GapPage {
  url: string;
  questions: number;
}

export interface GapChange {
  at: string;
  state: GapState;
  /** Somebody did it, it was asked about again, or another one became part of it. */
  reason: GapChangeReason;
  /** The name of who did it, while their account exists. */
  by: string | null;
}

export interface GapDetail extends Gap {
  days: readonly string[];
  counts: readonly number[];
  examples: readonly GapExample[];
  pages: readonly GapPage[];
  coveredBy: readonly GapPage[];
  words: readonly string[];
  changes: readonly GapChange[];
}

const toState = (value: unknown) => oneOf(GAP_STATES, value) ?? 'open';

function toAgain(value: unknown): AskedAgain | null {
  if (value === null || value === undefined) return null;
  const { at, asked, covered } = record(value);
  return { at: text(at), asked: count(asked), covered: count(covered) };
}

/** Reads one gap of a list. @throws {ClientError} `malformed_response` */
export function toGap(body: unknown): Gap {
  const gap = record(body);
  return {
    id: text(gap.id),
    title: textOrNull(gap.title),
    terms: list(gap.terms, text),
    state: toState(gap.state),
    stateAt: text(gap.stateAt),
    reopened: flag(gap.reopened),
    questions: count(gap.questions),
    before: count(gap.before),
    firstAt: text(gap.firstAt),
    lastAt: text(gap.lastAt),
    again: toAgain(gap.again),
  };
}

function toExample(body: unknown): GapExample {
  const { answerId, at, question, page, reason, again } = record(body);
  const asked = again === null || again === undefined ? null : record(again);
  return {
    answerId: text(answerId),
    at: text(at),
    question: text(question),
    page: textOrNull(page),
    reason: oneOf(REASONS, reason) ?? 'unanswered',
    again: asked && { covered: flag(asked.covered), url: textOrNull(asked.url) },
  };
}

function toGapPage(body: unknown): GapPage {
  const { url, questions } = record(body);
  return { url: text(url), questions: count(questions) };
}

function toChange(body: unknown): GapChange {
  const { at, state, reason, by } = record(body);
  return {
    at: text(at),
    state: toState(state),
    reason: oneOf(CHANGE_REASONS, reason) ?? 'changed',
    by: textOrNull(by),
  };
}

/** Reads a gap with all that is known of it. @throws {ClientError} `malformed_response` */
export function toGapDetail(body: unknown): GapDetail {
  const gap = record(body);
  const days = list(gap.days, record);
  return {
    ...toGap(gap),
    days: days.map(({ day }) => text(day)),
    counts: days.map(({ questions }) => count(questions)),
    examples: list(gap.examples, toExample),
    pages: list(gap.pages, toGapPage),
    coveredBy: list(gap.coveredBy, toGapPage),
    words: list(gap.words, (word) => text(record(word).word)),
    changes: list(gap.changes, toChange),
  };
}

/** The address of a gap, counted over some days. */
export function gapPath(id: string, days: Days): string {
  return adminPath(`${GAPS_PATH}/${encodeURIComponent(id)}`, { ...days });
}

/** Says what becomes of a gap. @throws {ClientError} */
export async function changeGap(path: string, state: GapState): Promise<GapDetail> {
  return toGapDetail(await callAdmin(path, { method: 'PATCH', body: { state } }));
}
