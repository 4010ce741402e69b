import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../../database/types.ts';
import {
  createTestDatabase,
  kindsWithVector,
  type TestDatabase,
} from '../../../../testing/databases.ts';
import { vectorOf } from '../../../../testing/embeddingServer.ts';
import { makeManifest, makePage, makeSection } from '../../../__tests__/makeManifest.ts';
import { ensureSpace, type VectorSpace } from '../../../enrich/vectorSpace.ts';
import { storeVectors } from '../../../enrich/vectorStore.ts';
import { ingestManifest } from '../../../ingest/index.ts';
import { type NearestScope, nearestSections } from '../nearest.ts';

const SECTIONS = 600;
const DIMENSIONS = 32;
const textOf = (i: number) => `word${i} number${i % 40} of group${i % 7}`;

/** Pages of which every third is for staff, and every fifth has a tag. */
async function prepare(db: Kysely<Database>): Promise<VectorSpace> {
  const pages = Array.from({ length: SECTIONS }, (_, i) =>
    makePage({
      url: `/p${i}`,
      title: `P${i}`,
      tags: i % 5 === 0 ? ['fifth'] : [],
      audience: i % 3 === 0 ? ['staff'] : ['public'],
      sections: [makeSection({ headingPath: [`P${i}`], text: textOf(i) })],
    }),
  );
  await ingestManifest(db, makeManifest(pages));
  const space = await ensureSpace(db, { model: 'test', recipe: '1' }, DIMENSIONS);
  const rows = await db.selectFrom('rag_section').select(['text_hash', 'text']).execute();
  const vectors = rows.map((row) => ({
    hash: row.text_hash ?? '',
    vector: vectorOf(row.text, DIMENSIONS),
  }));
  await storeVectors(db, space, vectors);
  await sql`analyze`.execute(db);
  return space;
}

describe.each(kindsWithVector())('the nearest sections on %s', (kind) => {
  let database: TestDatabase;
  let space: VectorSpace;
  let everything: NearestScope;
  beforeAll(async () => {
    database = await createTestDatabase(kind);
    space = await prepare(database.db);
    const indexes = await database.db.selectFrom('rag_index').select('id').execute();
    everything = { indexes: indexes.map(({ id }) => id), audiences: ['public'], tags: [] };
  }, 60_000);
  afterAll(() => database.close());

  async function urls(scope: NearestScope, options: { exactMax: number }, limit = 20) {
    const vector = vectorOf(textOf(47), DIMENSIONS);
    const nearest = nearestSections(database.db, options);
    const hits = await nearest({ space, scope, vector, limit, sections: SECTIONS });
    const rows = await database.db
      .selectFrom('rag_section')
      .select(['segment_id', 'ordinal', 'url'])
      .execute();
    const urlOf = new Map(rows.map((row) => [`${row.segment_id}:${row.ordinal}`, row.url]));
    return hits.map((hit) => urlOf.get(`${hit.segment}:${hit.ordinal}`) ?? '');
  }

  /** How often the HNSW index has been asked. */
  async function indexScans(): Promise<number> {
    await sql`select pg_stat_force_next_flush()`.execute(database.db);
    const { rows } = await sql<{ scans: number }>`
      select idx_scan as scans from pg_stat_user_indexes
      where indexrelname = ${`rag_vector_${space.id}_idx`}`.execute(database.db);
    return rows[0]?.scans ?? 0;
  }

  it('are those of the index and those of looking at each one', async () => {
    const exact = await urls(everything, { exactMax: SECTIONS });
    expect(exact[0]).toBe('/p47');
    const scans = await indexScans();
    const found = await urls(everything, { exactMax: 0 });
    expect(await indexScans()).toBe(scans + 1);
    expect(found[0]).toBe('/p47');
    expect(found.filter((url) => exact.includes(url)).length).toBeGreaterThan(15);
  });

  it.each([0, SECTIONS])('are visible ones only, when up to %i are looked at', async (exactMax) => {
    const numbers = async (scope: Partial<NearestScope>, limit?: number) =>
      (await urls({ ...everything, ...scope }, { exactMax }, limit)).map((url) =>
        Number(url.slice(2)),
      );
    const open = await numbers({});
    expect(open).toHaveLength(20);
    expect(open.every((n) => n % 3 !== 0)).toBe(true);
    const staff = await numbers({ audiences: ['staff'] });
    expect(staff).toHaveLength(20);
    expect(staff.every((n) => n % 3 === 0)).toBe(true);
    const tagged = await numbers({ tags: ['fifth'] });
    expect(tagged).toHaveLength(20);
    expect(tagged.every((n) => n % 5 === 0 && n % 3 !== 0)).toBe(true);
    expect(await numbers({ tags: ['nowhere'] })).toEqual([]);
    expect(await numbers({ indexes: [] })).toEqual([]);
    // More than there are: all of them.
    const all = await numbers({ tags: ['fifth'], audiences: ['staff'] }, 400);
    expect(all).toHaveLength(SECTIONS / 15);
  });
});
