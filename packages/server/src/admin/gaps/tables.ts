import type { Generated } from 'kysely';
import type { Confidence, GapReason, GapState } from '../../contract/index.ts';

/** A topic of questions that the docs do not answer. */
export interface GapTable {
  id: string;
  state: Generated<GapState>;
  /** Since when it is in that state. */
  state_at: Generated<Date>;
  first_at: Date;
  last_at: Date;
  /** What a language model calls it. */
  title: string | null;
  /** The questions that the title was made of: it goes with the first of them. */
  title_of: string[] | null;
}

/** What became of a topic, and who said so. */
export interface GapChangeTable {
  id: Generated<string>;
  gap_id: string;
  at: Generated<Date>;
  state: GapState;
  /** Somebody changed it, it was asked for again, or another topic became part of it. */
  reason: 'changed' | 'asked_again' | 'merged';
  user_id: string | null;
}

/** A question of a topic; its text stands in the log only. */
export interface GapQuestionTable {
  answer_id: string;
  /** Null for a question that says too little to be put anywhere. */
  gap_id: string | null;
  at: Date;
  reason: GapReason;
  /** What an embedding model makes of it (float32, little endian). */
  vector: Buffer | null;
  vector_model: string | null;
  /** The publish after which it was asked again, and what came of it. */
  asked_at: Date | null;
  confidence: Confidence | null;
  covered: boolean | null;
  /** The address that answers it now. */
  covered_by: string | null;
}

/** A term of a question, with the word that the reader used. */
export interface GapTermTable {
  answer_id: string;
  term: string;
  word: string;
  weight: number;
  /** When the question was asked. */
  at: Date;
}

/** Questions of a topic in a day (UTC). */
export interface GapDayTable {
  gap_id: string;
  day: string;
  questions: number;
}

/** The same of a week, by its Monday; a trigger keeps it up to date. */
export interface GapWeekTable {
  gap_id: string;
  week: string;
  questions: number;
}

/** The same of a month, by its first day. */
export interface GapMonthTable {
  gap_id: string;
  month: string;
  questions: number;
}

/** How far what readers left has been looked through. */
export interface GapProgressTable {
  source: 'questions' | 'ratings';
  at: Date;
}

export interface GapTables {
  gap: GapTable;
  gap_change: GapChangeTable;
  gap_question: GapQuestionTable;
  gap_term: GapTermTable;
  gap_day: GapDayTable;
  gap_week: GapWeekTable;
  gap_month: GapMonthTable;
  gap_progress: GapProgressTable;
}
