import pg from 'pg';

/** Tables that hang on a segment, and are copied with it. */
const OF_SEGMENT = ['rag_posting', 'rag_word', 'rag_section'];
/** Numbers of pages stay below this. */
const PAGE_NUMBERS = 2 ** 52;

async function columnsOf(client: pg.Client, table: string, but: string[]): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows
    .map(({ name }) => name)
    .filter((name) => !but.includes(name))
    .join(', ');
}

/** The numbers of other pages. */
function otherPages(pages: Buffer, copy: number): Buffer {
  const numbers = new Float64Array(Uint8Array.from(pages).buffer);
  const others = numbers.map((number) => (number + copy * 7_919_000_003) % PAGE_NUMBERS);
  return Buffer.from(others.buffer);
}

async function copySegment(client: pg.Client, index: number, copy: number): Promise<void> {
  const { rows } = await client.query(`select * from rag_segment where live order by id limit 1`);
  const [first] = rows;
  const columns = await columnsOf(client, 'rag_segment', ['id', 'index_id', 'page_of']);
  const inserted = await client.query<{ id: number }>(
    `insert into rag_segment (index_id, page_of, ${columns})
     select $1, $2, ${columns} from rag_segment where id = $3 returning id`,
    [index, otherPages(first.page_of, copy), first.id],
  );
  for (const table of OF_SEGMENT) {
    const others = await columnsOf(client, table, ['segment_id']);
    await client.query(
      `insert into ${table} (segment_id, ${others})
       select $1, ${others} from ${table} where segment_id = $2`,
      [inserted.rows[0]?.id, first.id],
    );
  }
}

async function copySite(client: pg.Client, copy: number): Promise<number> {
  const site = await columnsOf(client, 'rag_site', ['id', 'site']);
  const made = await client.query<{ id: number }>(
    `insert into rag_site (site, ${site})
     select 'https://copy' || $1::int || '.example/', ${site} from rag_site order by id limit 1
     returning id`,
    [copy],
  );
  const index = await columnsOf(client, 'rag_index', ['id', 'site_id']);
  const indexed = await client.query<{ id: number }>(
    `insert into rag_index (site_id, ${index})
     select $1, ${index} from rag_index order by id limit 1 returning id`,
    [made.rows[0]?.id],
  );
  return indexed.rows[0]?.id ?? 0;
}

/** Copies the only site of a database until there are `times` of it. */
export async function multiplySites(databaseUrl: string, times: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (let copy = 1; copy < times; copy++)
    await copySegment(client, await copySite(client, copy), copy);
  await client.query('analyze');
  await client.end();
}

/** Makes one site of all: their segments become those of the first, with pages of their own. */
export async function joinSites(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('update rag_segment set index_id = (select min(id) from rag_index)');
  await client.query('update rag_site set generation = generation + 1');
  await client.end();
}
