import pg from 'pg';
import { type Engine, foundIn, SECTIONS_ASKED, type Section } from './engine.ts';

const BATCH = 2_000;

/** Postgres' own full-text search: any word of the query, ranked by `ts_rank_cd` over four weights. */
export async function tsRank(sections: Section[], databaseUrl: string): Promise<Engine> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`
    create temporary table peer_section (id int primary key, words tsvector not null)`);
  for (let from = 0; from < sections.length; from += BATCH) {
    const batch = sections
      .slice(from, from + BATCH)
      .map((section, i) => ({ id: from + i, ...section }));
    await client.query(
      `insert into peer_section
       select id, setweight(to_tsvector('english', title), 'A') ||
         setweight(to_tsvector('english', headings), 'B') ||
         setweight(to_tsvector('english', left(prose, 100000)), 'C') ||
         setweight(to_tsvector('english', left(code, 100000)), 'D')
       from jsonb_to_recordset($1::jsonb) as r(id int, title text, headings text, prose text, code text)`,
      [JSON.stringify(batch).replaceAll('\\u0000', ' ')],
    );
  }
  await client.query('create index on peer_section using gin (words)');
  await client.query('analyze peer_section');
  return {
    name: 'Postgres OR + ts_rank_cd',
    search: async (query) => {
      const { rows } = await client.query<{ id: number; score: number }>(
        `with asked as (
           select to_tsquery('english', string_agg(quote_literal(lexeme), ' | ')) as query
           from unnest(to_tsvector('english', $1))
         )
         select id, ts_rank_cd(words, asked.query)::float8 as score
         from peer_section, asked where words @@ asked.query
         order by score desc, id limit $2`,
        [query, SECTIONS_ASKED],
      );
      return foundIn(sections, rows);
    },
    close: () => client.end(),
  };
}
