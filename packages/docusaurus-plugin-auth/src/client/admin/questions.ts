import { count, flag, list, number, oneOf, record, text, textOrNull } from '../parsing';
import type { FeedbackReason, Rating } from '../talks/types';
import { adminPath } from './adminRequest';

/** How well the docs cover a question. */
export type QuestionConfidence = 'high' | 'medium' | 'low' | 'none';

export interface QuestionTotals {
  answered: number;
  doubtful: number;
  notCovered: number;
  /** Answers rated helpful, and not helpful. */
  up: number;
  down: number;
}

/** The questions of one version, locale or page; an empty value stands for none. */
export interface QuestionsBy extends QuestionTotals {
  value: string;
}

/** `GET /api/v1/admin/questions/summary`. */
export interface QuestionSummary {
  total: QuestionTotals;
  /** Of as many days before. */
  before: QuestionTotals;
  days: Array<QuestionTotals & { day: string }>;
  versions: QuestionsBy[];
  locales: QuestionsBy[];
  pages: QuestionsBy[];
}

/** A question of the list: masked, and nobody's. */
export interface AdminQuestion {
  id: string;
  /** ISO 8601. */
  at: string;
  /** Null when the server no longer has it. */
  question: string | null;
  confidence: QuestionConfidence | null;
  generated: boolean;
  version: string | null;
  locale: string | null;
  page: string | null;
  rating: Rating | null;
  reasons: FeedbackReason[];
  note: string | null;
}

/** A section that was considered for an answer. */
export interface TracedSection {
  url: string;
  score: number;
  cited: boolean;
  /** Null when the docs have it no longer. */
  title: string | null;
  headingPath: string[];
  /** Its text has changed since. */
  changed: boolean;
}

export interface AdminQuestionDetail extends AdminQuestion {
  sections: TracedSection[];
}

const CONFIDENCES = ['high', 'medium', 'low', 'none'] as const;

const REASONS: readonly FeedbackReason[] = [
  'correct',
  'clear',
  'quick',
  'wrong',
  'incomplete',
  'outdated',
  'off_topic',
  'unclear',
  'wrong_source',
];

function toTotals(value: unknown): QuestionTotals {
  const { answered, doubtful, notCovered, up, down } = record(value);
  return {
    answered: count(answered),
    doubtful: count(doubtful),
    notCovered: count(notCovered),
    up: count(up),
    down: count(down),
  };
}

const toBy = (value: unknown): QuestionsBy => ({
  ...toTotals(value),
  value: text(record(value).value),
});

/** Reads the summary of the server. @throws {ClientError} `malformed_response` */
export function toQuestionSummary(body: unknown): QuestionSummary {
  const { total, before, days, versions, locales, pages } = record(body);
  return {
    total: toTotals(total),
    before: toTotals(before),
    days: list(days, (day) => ({ ...toTotals(day), day: text(record(day).day) })),
    versions: list(versions, toBy),
    locales: list(locales, toBy),
    pages: list(pages, toBy),
  };
}

/** Reads a question of the list. @throws {ClientError} `malformed_response` */
export function toAdminQuestion(body: unknown): AdminQuestion {
  const question = record(body);
  return {
    id: text(question.id),
    at: text(question.at),
    question: textOrNull(question.question),
    confidence: oneOf(CONFIDENCES, question.confidence),
    generated: question.mode === 'generated',
    version: textOrNull(question.version),
    locale: textOrNull(question.locale),
    page: textOrNull(question.page),
    rating: oneOf(['up', 'down'], question.rating),
    reasons: list(question.reasons, (reason) => oneOf(REASONS, reason)).filter(
      (reason) => reason !== null,
    ),
    note: textOrNull(question.note),
  };
}

/** Reads one question with its trace. @throws {ClientError} `malformed_response` */
export function toAdminQuestionDetail(body: unknown): AdminQuestionDetail {
  const sections = list(record(body).sections, (section) => {
    const { url, score, cited, title, headingPath, changed } = record(section);
    return {
      url: text(url),
      score: number(score),
      cited: flag(cited),
      title: textOrNull(title),
      headingPath: list(headingPath, text),
      changed: flag(changed),
    };
  });
  return { ...toAdminQuestion(body), sections };
}

/** What a filter has for questions that name no version, locale or page. */
export const NOWHERE = '-';

const PLACES = ['version', 'locale', 'page'];

/**
 * An address of the API with filters of questions.
 *
 * @example
 * questionPath('/api/v1/admin/questions', { version: NOWHERE }); // '/api/v1/admin/questions?version='
 */
export function questionPath(path: string, params: Readonly<Record<string, string>>): string {
  const nowhere = (name: string) => PLACES.includes(name) && params[name] === NOWHERE;
  const given = Object.entries(params).filter(([name]) => !nowhere(name));
  const asked = adminPath(path, Object.fromEntries(given));
  const empty = Object.keys(params).flatMap((name) => (nowhere(name) ? [`${name}=`] : []));
  if (empty.length === 0) return asked;
  return `${asked}${asked.includes('?') ? '&' : '?'}${empty.join('&')}`;
}
