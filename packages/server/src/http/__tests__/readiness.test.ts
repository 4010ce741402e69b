import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { toolManifest } from '../../rag/__tests__/makeManifest.ts';
import { createTestApp, TEST_INGEST_TOKEN } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';

describeOnEachDatabase('readyz', (database) => {
  /** Of a server that has not been asked yet: what it knows is some seconds old at most. */
  const ready = () => request(createTestApp(database().db).app).get('/readyz');

  test('takes requests without an index, since the manifest is one, and names it', async () => {
    const { status, body } = await ready();
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', index: 'empty', queue: 'ok' },
      degraded: ['index'],
    });
    await request(createTestApp(database().db).app)
      .put('/api/v1/index')
      .set('Authorization', `Bearer ${TEST_INGEST_TOKEN}`)
      .send(toolManifest())
      .expect(200);
    expect((await ready()).body).toMatchObject({ checks: { index: 'ok' }, degraded: [] });
  });

  test('goes on while mails are late, and names the queue', async () => {
    await sql`insert into mail_queue (id, template, payload, created_at, expires_at)
      values (gen_random_uuid(), 'verify-email', 'x', now() - interval '1 hour', now())`.execute(
      database().db,
    );
    expect((await ready()).body).toMatchObject({ checks: { queue: 'late' }, degraded: ['queue'] });
    await database().db.deleteFrom('mail_queue').execute();
  });

  test('goes on when a table behind a check is away', async () => {
    await sql`alter table mail_queue rename to mail_queue_away`.execute(database().db);
    const { status, body } = await ready();
    await sql`alter table mail_queue_away rename to mail_queue`.execute(database().db);
    expect([status, body.checks.queue]).toEqual([200, 'unknown']);
  });

  test('goes on while a newer server has migrated, and says so', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '')`.execute(
      database().db,
    );
    expect((await ready()).body).toMatchObject({
      checks: { migrations: 'newer' },
      degraded: ['migrations'],
    });
    await sql`delete from kysely_migration where name = '9999_later'`.execute(database().db);
  });

  test('refuses while migrations are missing, until they are there', async () => {
    await sql`update kysely_migration set name = 'x' where name = '0012_marked_texts'`.execute(
      database().db,
    );
    const { status, body } = await ready();
    await sql`update kysely_migration set name = '0012_marked_texts' where name = 'x'`.execute(
      database().db,
    );
    expect([status, body.code]).toEqual([503, 'migrations_pending']);
    expect((await ready()).status).toBe(200);
  });

  test('asks the database once for many who ask at once', async () => {
    const { app } = createTestApp(database().db);
    await request(app).get('/readyz');
    const all = await Promise.all(Array.from({ length: 20 }, () => request(app).get('/readyz')));
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });
});
