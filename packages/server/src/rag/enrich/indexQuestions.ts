import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../database/types.ts';
import { questionImpacts } from '../search/impact.ts';
import type { Language } from '../search/language.ts';
import { PostingsWriter } from '../search/postings.ts';
import { type Token, tokenise } from '../search/tokenise.ts';

/** Rows of one statement. */
const ROWS = 4_000;
/** Sections between two breaths. */
const BREATH = 200;

interface Asked {
  ordinal: number;
  tokens: Token[];
}

/** The sections of a segment that have questions, in order. */
async function readQuestions(
  db: Kysely<Database>,
  segment: number,
  language: Language,
): Promise<Asked[]> {
  const { rows } = await sql<{ ordinal: number; questions: string[] }>`
    select ordinal, questions
    from rag_section join rag_question using (text_hash)
    where segment_id = ${segment} and jsonb_array_length(questions) > 0
    order by ordinal`.execute(db);
  const asked: Asked[] = [];
  for (const [i, { ordinal, questions }] of rows.entries()) {
    if (i % BREATH === BREATH - 1) await setImmediate();
    asked.push({ ordinal, tokens: tokenise(questions.join('\n'), language) });
  }
  return asked;
}

function postingsOf(asked: Asked[]): Map<string, PostingsWriter> {
  const average = asked.reduce((sum, { tokens }) => sum + tokens.length, 0) / asked.length;
  const postings = new Map<string, PostingsWriter>();
  for (const { ordinal, tokens } of asked) {
    for (const [term, impact] of questionImpacts(tokens, average)) {
      const writer = postings.get(term) ?? new PostingsWriter();
      writer.add(ordinal, impact);
      postings.set(term, writer);
    }
  }
  return postings;
}

async function replace(
  trx: Transaction<Database>,
  segment: number,
  postings: Map<string, PostingsWriter>,
): Promise<void> {
  await trx.deleteFrom('rag_question_posting').where('segment_id', '=', segment).execute();
  const all = [...postings];
  for (let from = 0; from < all.length; from += ROWS) {
    const rows = all.slice(from, from + ROWS);
    await sql`
      insert into rag_question_posting (segment_id, term, postings)
      select ${segment}::int, term, postings from unnest(
        ${rows.map(([term]) => term)}::text[],
        ${rows.map(([, writer]) => writer.pack())}::bytea[]) as posting(term, postings)
    `.execute(trx);
  }
}

/**
 * Makes the questions of a segment's sections searchable, as one more field of theirs. A search sees
 * those of before or those of now.
 *
 * @returns how many sections have questions
 */
export async function indexQuestions(
  db: Kysely<Database>,
  segment: number,
  language: Language,
): Promise<number> {
  const asked = await readQuestions(db, segment, language);
  if (asked.length === 0) return 0;
  const postings = postingsOf(asked);
  const ordinals = asked.map(({ ordinal }) => ordinal);
  await db.transaction().execute(async (trx) => {
    // A segment that is gone since has nothing to add to.
    const segments = trx
      .selectFrom('rag_segment')
      .where('id', '=', segment)
      .select('id')
      .forShare();
    if (!(await segments.executeTakeFirst())) return;
    await replace(trx, segment, postings);
    await sql`
      update rag_section set asked = true
      where segment_id = ${segment} and ordinal = any(${ordinals}::int[]) and not asked`.execute(
      trx,
    );
  });
  return asked.length;
}

/** Searched segments with questions that are not searchable yet, and the locale of their site. */
export async function staleSegments(
  db: Kysely<Database>,
): Promise<Array<{ id: number; locale: string }>> {
  const { rows } = await sql<{ id: number; locale: string }>`
    select distinct segment.id, site.locale
    from rag_question question
      join rag_section section using (text_hash)
      join rag_segment segment on segment.id = section.segment_id
      join rag_index index on index.id = segment.index_id
      join rag_site site on site.id = index.site_id
    where segment.live and not section.asked and jsonb_array_length(question.questions) > 0
    order by segment.id`.execute(db);
  return rows;
}
