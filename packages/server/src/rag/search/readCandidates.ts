import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import { forgiven } from './nearness.ts';
import type { QueryWord } from './queryWords.ts';

/** A word of the docs that a typed one may stand for. */
export interface Candidate {
  word: string;
  spelling: string;
  /** In how many sections it is. */
  sections: number;
}

/** What the docs have for a typed word. */
export interface Looked {
  /** The word itself is there. */
  known: boolean;
  candidates: Candidate[];
}

interface Row {
  place: number;
  known: boolean;
  word: string | null;
  spelling: string | null;
  sections: number | null;
}

/** Words that are looked at for each beginning or ending in a segment, whatever its size. */
const COMPLETIONS_SEEN = 20_000;
const NEAR_SEEN = 5_000;
const COMPLETIONS = 40;
/** Sorts after every character. */
const LAST = '\u{10FFFF}';

/**
 * Letters at each end that at least one end has right: one error leaves one of two halves as it is,
 * two errors one of three parts, the middle of which is not looked at.
 */
function intact(letters: string): number {
  if (forgiven(letters) > 1) return Math.max(3, Math.floor(letters.length / 3));
  return Math.max(2, Math.floor((letters.length - 1) / 2));
}

function reversed(letters: string): string {
  return [...letters].reverse().join('');
}

/** Words in the index of a segment between two bounds. */
function near(column: ReturnType<typeof sql>, from: string) {
  return sql`
    select word, spelling, sections from rag_word
    where segment_id = live.id and asked.slack > 0 and not asked.known
      and ${column} >= asked.${sql.raw(from)}
      and ${column} < asked.${sql.raw(from)} || ${LAST}::text
      and char_length(word) >= asked.letters - asked.slack
      and (asked.open or char_length(word) <= asked.letters + asked.slack)
    limit ${NEAR_SEEN}`;
}

function query(indexes: number[], words: QueryWord[]) {
  const { term, letters } = {
    term: words.map((word) => word.term),
    letters: words.map((word) => word.letters),
  };
  return sql<Row>`
    with live as (
      select id from rag_segment where live and index_id = any(${indexes}::int[])
    ), asked as materialized (
      select typed.*, char_length(word) as letters, exists (
        select from live join rag_posting on segment_id = live.id and term = typed.stem
      ) as known
      from unnest(
        ${letters}::text[], ${term}::text[],
        ${letters.map((one) => one.slice(0, intact(one)))}::text[],
        ${letters.map((one) => reversed(one).slice(0, intact(one)))}::text[],
        ${letters.map(forgiven)}::int[], ${words.map((word) => word.open)}::bool[]
      ) with ordinality as typed(word, stem, beginning, ending, slack, open, place)
    )
    select asked.place::int, asked.known, found.word, found.spelling, found.sections
    from asked left join lateral (
      select one.word, min(one.spelling collate "C") as spelling, sum(one.sections)::int as sections
      from live cross join lateral (
        (select word, spelling, sections from (
          select word, spelling, sections from rag_word
          where segment_id = live.id and asked.open
            and word >= asked.word and word < asked.word || ${LAST}::text
          order by word limit ${COMPLETIONS_SEEN}
        ) as completions order by sections desc, word limit ${COMPLETIONS})
        union (${near(sql`word`, 'beginning')})
        union (${near(sql`reverse(word)`, 'ending')})
      ) as one group by one.word
    ) as found on true
    order by asked.place, found.word
  `;
}

/** Looks up what some typed words may stand for, in one statement. */
export async function readCandidates(
  db: Kysely<Database>,
  indexes: number[],
  words: QueryWord[],
): Promise<Looked[]> {
  const { rows } = await query(indexes, words).execute(db);
  const looked = words.map((): Looked => ({ known: false, candidates: [] }));
  for (const { place, known, word, spelling, sections } of rows) {
    const one = looked[place - 1];
    if (!one) continue;
    one.known = known;
    if (word !== null) {
      one.candidates.push({ word, spelling: spelling ?? word, sections: sections ?? 0 });
    }
  }
  return looked;
}
