import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readSamples } from '../../../../../scripts/samples/samples.ts';
import { createTestDatabase } from '../../testing/databases.ts';
import { fromSetup } from '../../testing/environment.ts';
import { runOn } from '../../testing/template.ts';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { hasVectorExtension } from '../vector.ts';

/** The statements of the page on Postgres that begin so. */
function statements(start: string): string[] {
  const page = readSamples('sql').filter(({ place }) => place.startsWith('deploying/postgres'));
  const found = page.find(({ code }) => code.startsWith(start));
  return found?.code.trim().split('\n') ?? [];
}

test('the database that the docs tell to make takes every migration from its owner', async () => {
  const server = fromSetup('postgresUrl');
  // Other tests share this Postgres.
  const name = `docs_${randomUUID().replaceAll('-', '')}`;
  const made = statements('create role').map((line) => line.replace(/\bdocs\b/g, name));
  expect(made).toHaveLength(2);
  try {
    for (const statement of made) await runOn(server, statement);
    const address = new URL(server);
    Object.assign(address, { username: name, password: 'a long password', pathname: `/${name}` });
    const { db, close } = await connect({ databaseUrl: address.href, dataDir: '' });
    await migrate(db);
    expect(await db.selectFrom('user').select('id').execute()).toEqual([]);
    await close();
  } finally {
    await runOn(server, `drop database if exists ${name} with (force)`);
    await runOn(server, `drop role if exists ${name}`);
  }
});

test('the statement of the docs that makes vectors possible does so', async () => {
  const { db, pool, close } = await createTestDatabase('pglite');
  const [statement = ''] = statements('create extension');
  await pool.query(statement);
  expect(await hasVectorExtension(db)).toBe(true);
  await close();
});
