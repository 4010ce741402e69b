import { stringify } from 'csv-stringify/sync';
import type { Kysely } from 'kysely';
import type { ExportedQuestion, QuestionFilter } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import type { TimeRange } from '../timeRange.ts';
import { type QuestionKey, type QuestionRow, readQuestions, toQuestion } from './readQuestions.ts';

/** Rows of one statement: a long export keeps no connection and no rows for long. */
const BATCH = 500;
/** Of the first one, so that the file begins to come at once. */
const FIRST = 100;

const COLUMNS = [
  'id',
  'at',
  'question',
  'confidence',
  'mode',
  'version',
  'locale',
  'page',
  'rating',
  'reasons',
  'note',
  'ratedAt',
  'cited',
] as const satisfies (keyof ExportedQuestion)[];

const toExported = (row: QuestionRow): ExportedQuestion => ({
  ...toQuestion(row),
  cited: [
    ...new Set((row.trace?.sections ?? []).flatMap(({ url, cited }) => (cited ? [url] : []))),
  ],
});

async function* batches(
  db: Kysely<Database>,
  { start, end }: Pick<TimeRange, 'start' | 'end'>,
  filter: QuestionFilter,
): AsyncGenerator<ExportedQuestion[]> {
  let after: QuestionKey | undefined;
  for (;;) {
    const limit = after ? BATCH : FIRST;
    const rows = await readQuestions(db, { start, end, filter, after, limit });
    if (rows.length > 0) yield rows.map(toExported);
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = [last.key, last.id];
  }
}

/**
 * Lines as of RFC 4180. A text that a spreadsheet would take for a formula is marked as text, for
 * whoever asked could have written one.
 */
export function toCsv(questions: readonly ExportedQuestion[], header: boolean): string {
  const lines = questions.map((question) => ({
    ...question,
    reasons: question.reasons.join(' '),
    cited: question.cited.join(' '),
  }));
  return stringify(lines, {
    header,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** Items of a list, one a line. */
function toJsonLines(questions: readonly ExportedQuestion[], first: boolean): string {
  const lines = questions.map((question) => JSON.stringify(question)).join(',\n');
  return (first ? '[\n' : ',\n') + lines;
}

/**
 * Every question of some days as a file, piece by piece.
 *
 * @example
 * await pipeline(exportQuestions(db, range, {}, 'csv'), res);
 */
export async function* exportQuestions(
  db: Kysely<Database>,
  range: Pick<TimeRange, 'start' | 'end'>,
  filter: QuestionFilter,
  format: 'csv' | 'json',
): AsyncGenerator<string> {
  const pieceOf = format === 'csv' ? toCsv : toJsonLines;
  let first = true;
  for await (const batch of batches(db, range, filter)) {
    yield pieceOf(batch, first);
    first = false;
  }
  if (first) yield pieceOf([], first);
  if (format === 'json') yield '\n]\n';
}
