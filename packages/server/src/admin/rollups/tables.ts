import type { ColumnType } from 'kysely';

/** A day of UTC, such as `2026-11-26`, in queries; tables give it as a local midnight. */
type Day = ColumnType<Date, string, string>;

/** How far a roll-up has come. */
export interface RollupStateTable {
  name: string;
  until: ColumnType<Date, Date, Date>;
}

/** Questions by the confidence of their answers, and ratings. */
export interface QuestionCounts {
  high: number;
  medium: number;
  low: number;
  none: number;
  up: number;
  down: number;
}

export interface RollupQuestionDayTable extends QuestionCounts {
  day: Day;
  locale: string;
  version: string;
}

export interface RollupQuestionPageTable extends RollupQuestionDayTable {
  page: string;
}

/**
 * How often a section was found and cited, and how the answers that cite it were rated. An empty
 * `url` stands for all sections of the day.
 */
export interface RollupSectionDayTable {
  day: Day;
  url: string;
  found: number;
  cited: number;
  up: number;
  down: number;
  /** The last rating. */
  rated_at: Date | null;
}

/** The same of whole weeks, by their Mondays, without the sum of all. */
export interface RollupSectionWeekTable extends Omit<RollupSectionDayTable, 'day'> {
  week: Day;
}

export interface RollupQuestionPageWeekTable extends Omit<RollupQuestionPageTable, 'day'> {
  week: Day;
}

export interface RollupSectionFoundTable {
  url: string;
  last_day: Day;
}

/** When an ingest brought another text for a section. */
export interface RagSectionChangeTable {
  url: string;
  changed_at: Date;
}

export interface RollupTables {
  rollup_state: RollupStateTable;
  rollup_question_day: RollupQuestionDayTable;
  rollup_question_page: RollupQuestionPageTable;
  rollup_section_day: RollupSectionDayTable;
  rollup_question_page_week: RollupQuestionPageWeekTable;
  rollup_section_week: RollupSectionWeekTable;
  rollup_section_found: RollupSectionFoundTable;
  rag_section_change: RagSectionChangeTable;
}
