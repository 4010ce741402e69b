import { type Kysely, sql } from 'kysely';
import { rollups } from '../../packages/server/src/admin/rollups/list.ts';
import { rollUp } from '../../packages/server/src/admin/rollups/rollUp.ts';
import type { Config } from '../../packages/server/src/config.ts';
import type { Manifest } from '../../packages/server/src/contract/index.ts';
import { laterIndexes, makeLaterIndexes } from '../../packages/server/src/database/laterIndexes.ts';
import type { Database } from '../../packages/server/src/database/types.ts';
import { ingestManifest } from '../../packages/server/src/rag/ingest/index.ts';
import { makeEvents, makeReaders } from './fillAccounts.ts';
import { makeGaps } from './fillGaps.ts';
import { DAYS, type Size } from './size.ts';

/** The site: pages with four sections each. */
const PAGES = 150;
const SECTIONS = 4;
/** Different traces; each question has one of them. */
const TRACES = 5_000;
/** Sections of a trace. */
const TRACED = 10;

function site(): Manifest {
  const sectionsOf = (page: number) =>
    Array.from({ length: SECTIONS }, (_, section) => ({
      ...(section > 0 && { anchor: `part-${section}` }),
      headingPath: [`Page ${page}`, ...(section > 0 ? [`Part ${section}`] : [])],
      text: `Page ${page} says in part ${section} how a kettle is boiled.`,
      code: [],
      hash: '',
    }));
  return {
    format: 1,
    site: { url: 'https://docs.example', baseUrl: '/', title: 'Docs' },
    locale: 'en',
    pages: Array.from({ length: PAGES }, (_, page) => ({
      url: `/docs/page-${page}`,
      title: `Page ${page}`,
      locale: 'en',
      plugin: 'docs:default',
      tags: [],
      audience: ['public'],
      hash: '',
      sections: sectionsOf(page),
    })),
  };
}

/** Few sections are found often, and most seldom; a tenth of them never. */
async function makeTraces(db: Kysely<Database>): Promise<void> {
  await sql`
    create table bench_trace as
    select n, jsonb_build_object('sections', jsonb_agg(jsonb_build_object(
      'url', '/docs/page-' || page || case when part = 0 then '' else '#part-' || part end,
      'score', round((20 - place)::numeric, 2), 'cited', place <= 2) order by place)) as trace
    from (select n, place, floor(${PAGES * 0.9}::float * power(random(), 2))::int as page,
        floor(random() * ${SECTIONS}::int)::int as part
      from generate_series(0, ${TRACES - 1}::int) as n, generate_series(1, ${TRACED}::int) as place) as drawn
    group by n`.execute(db);
  await sql`alter table bench_trace add primary key (n)`.execute(db);
}

/**
 * One after the other, the last one just now, as they would have come. Version and locale are those
 * of the page, whose address names them in Docusaurus.
 */
async function makeQuestions(db: Kysely<Database>, { questions, readers }: Size): Promise<void> {
  await sql`
    insert into question_log (answer_id, at, question, locale, version, page, mode, confidence,
      trace, user_id)
    select gen_random_uuid(),
      now() - (${questions}::int - i) * (interval '1 day' * ${DAYS}::int / ${questions}::int),
      'How do I ' || (array['boil', 'cool', 'clean', 'open', 'mend'])[1 + i % 5]
        || ' the kettle with word' || floor(power(random(), 3) * 5000) || ' and word'
        || floor(power(random(), 3) * 5000) || '?',
      (array['en', 'en', 'en', 'fr'])[1 + page % 4], (array[null, '1.0', '2.0'])[1 + page % 3],
      '/docs/page-' || page, 'extractive',
      (array['high', 'high', 'high', 'high', 'medium', 'medium', 'low', 'none'])[1 + (i * 7) % 8],
      trace, case when i % 10 = 0 then 'reader-' || (1 + (i / 10) % ${readers}::int) end
    from (select i, floor(${PAGES}::int * power(random(), 2))::int as page
      from generate_series(1, ${questions}::int) as i) as drawn
    join bench_trace on bench_trace.n = (i * 31) % ${TRACES}::int`.execute(db);
  await sql`
    insert into answer_feedback (answer_id, at, rating, reasons, note, question, locale, version,
      page, mode, confidence, trace, user_id)
    select answer_id, at + interval '1 minute', case when random() < 0.6 then 'up' else 'down' end,
      '{}', null, question, locale, version, page, mode, confidence, trace, user_id
    from question_log where random() < 0.03 and at < now() - interval '2 minutes'`.execute(db);
}

/** Makes a database that has been in use for more than a year, with its indexes and roll-ups. */
export async function fill(db: Kysely<Database>, config: Config, size: Size): Promise<void> {
  await ingestManifest(db, site());
  await makeTraces(db);
  await makeReaders(db, size);
  await makeQuestions(db, size);
  await makeGaps(db);
  await makeEvents(db, size);
  await sql`drop table bench_trace`.execute(db);
  await makeLaterIndexes(db, new AbortController().signal, laterIndexes);
  await sql`vacuum analyze`.execute(db);
  for (const rollup of rollups) await rollUp(db, rollup, { retention: config });
  await sql`vacuum analyze`.execute(db);
}
