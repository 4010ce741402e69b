import { afterEach, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../testing/databases.ts';
import { migrate } from '../migrate.ts';
import { hasVectorExtension } from '../vector.ts';

let database: TestDatabase;
afterEach(() => database.close());

it('pgvector comes with the embedded database and finds neighbours through an HNSW index', async () => {
  database = await createTestDatabase('pglite');
  const { db } = database;
  expect(await hasVectorExtension(db)).toBe(true);
  await sql`create extension vector`.execute(db);
  expect(await hasVectorExtension(db)).toBe(true);

  await sql`create table point (id int primary key, place vector(3))`.execute(db);
  await sql`
    insert into point
    select n, array[cos(n::float8 / 100), sin(n::float8 / 100), 0.5]::real[]::vector
    from generate_series(0, 499) as n`.execute(db);
  await sql`create index on point using hnsw (place vector_cosine_ops)`.execute(db);
  await sql`set enable_seqscan = off`.execute(db);

  const nearest = sql<{ id: number }>`
    select id from point
    order by place <=> (select place from point where id = 250) limit 3`;
  const plan = await sql<Record<string, string>>`explain ${nearest}`.execute(db);
  expect(JSON.stringify(plan.rows)).toContain('point_place_idx');
  const { rows } = await nearest.execute(db);
  expect(rows.map(({ id }) => id).sort()).toEqual([249, 250, 251]);
});

it('a Postgres without pgvector says so, and is migrated all the same', async () => {
  database = await createTestDatabase('postgres', { migrated: false });
  const { db } = database;
  const { rows } = await sql`select from pg_available_extensions where name = 'vector'`.execute(db);
  expect(await hasVectorExtension(db)).toBe(rows.length > 0);
  expect(await migrate(db)).not.toEqual([]);
});
