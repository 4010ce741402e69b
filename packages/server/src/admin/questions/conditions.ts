import { type RawBuilder, sql } from 'kysely';
import type { QuestionFilter } from '../../contract/index.ts';

/** Scripts without spaces between words: there a text is looked for anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What `ilike` takes for a text that stands anywhere. */
export const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** What Postgres takes for words that begin so, all of them; `undefined` if there are none. */
function wordsOf(search: string): string | undefined {
  const words = search.match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.map((word) => `${word}:*`).join(' & ');
}

function searched(search: string): RawBuilder<unknown>[] {
  if (UNSPACED.test(search)) return [sql`question ilike ${anywhere(search)}`];
  const words = wordsOf(search);
  // By the index `question_log_words_idx`.
  return words
    ? [sql`to_tsvector('simple', question) @@ to_tsquery('simple', ${words})`]
    : [sql`position(lower(${search}) in lower(question)) > 0`];
}

/** A part of the traces of answers that quote a section: by `answer_feedback_trace_idx`. */
const quoting = (url: string) => JSON.stringify({ sections: [{ url, cited: true }] });

/** What a filter asks of a row: of the feedback with `rating`, else of the log. */
export function conditionsOf(filter: QuestionFilter): RawBuilder<unknown>[] {
  const { version, locale, page, confidence, rating, search, section } = filter;
  const place = Object.entries({ version, locale, page }).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [value === '' ? sql`${sql.ref(name)} is null` : sql`${sql.ref(name)} = ${value}`];
  });
  return [
    ...place,
    ...(confidence ? [sql`confidence = ${confidence}`] : []),
    ...(rating ? [sql`rating = ${rating}`] : []),
    ...(rating && section ? [sql`trace @> ${quoting(section)}::jsonb`] : []),
    ...(search ? searched(search) : []),
  ];
}
