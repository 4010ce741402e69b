import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import {
  createTestDatabase,
  describeOnEachDatabase,
  fillDataDir,
  type TestDatabase,
} from '../../testing/databases.ts';
import { freePort } from '../../testing/freePort.ts';
import { connect } from '../connect.ts';
import { DatabaseUnreachableError } from '../errors.ts';
import { startChild } from './child.ts';

describeOnEachDatabase('a connection', (database) => {
  it('hands out counts and times in milliseconds as numbers', async () => {
    const { db } = database();
    await db
      .insertInto('rate_limit')
      .values({ id: 'a', key: '198.51.100.7|/sign-in', count: 1, last_request: 1_790_000_000_000 })
      .execute();
    const row = await db.selectFrom('rate_limit').select('last_request').executeTakeFirstOrThrow();
    expect(row.last_request).toBe(1_790_000_000_000);
    const { rows } = await sql<{ n: number }>`select count(*) as n from rate_limit`.execute(db);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('takes back a transaction that fails', async () => {
    const { db } = database();
    const failing = db.transaction().execute(async (trx) => {
      await trx
        .insertInto('user')
        .values({ id: 'ada', name: 'Ada', email: 'ada@example.org' })
        .execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await db.selectFrom('user').select('id').execute()).toEqual([]);
  });

  it('serves many queries at once', async () => {
    const { db } = database();
    const answers = Array.from({ length: 50 }, async (_, n) => {
      const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(db);
      return rows[0]?.n;
    });
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('gives a reader that another backend inserts the defaults of a plain reader', async () => {
    const { db } = database();
    await sql`insert into "user" (id, name, email) values ('g', 'Grace', 'grace@example.org')`.execute(
      db,
    );
    const reader = await db.selectFrom('user').selectAll().where('id', '=', 'g').executeTakeFirst();
    expect(reader).toMatchObject({ role: 'user', banned: false, email_verified: false });
  });

  it('removes sessions and accounts with their reader', async () => {
    const { db } = database();
    const now = new Date();
    await db.insertInto('user').values({ id: 'u', name: 'U', email: 'u@example.org' }).execute();
    const common = { id: '1', user_id: 'u', updated_at: now };
    await db
      .insertInto('session')
      .values({ ...common, token: 't', expires_at: now })
      .execute();
    await db
      .insertInto('account')
      .values({ ...common, account_id: 'u', provider_id: 'credential' })
      .execute();
    await db.deleteFrom('user').where('id', '=', 'u').execute();
    expect(await db.selectFrom('session').select('id').execute()).toEqual([]);
    expect(await db.selectFrom('account').select('id').execute()).toEqual([]);
  });
});

describe('the embedded database', () => {
  let database: TestDatabase | undefined;
  afterEach(async () => {
    await database?.close();
    database = undefined;
  });

  it('fails a query beside the transaction that has the connection, and carries on', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'docusaurus-auth-connect-'));
    await fillDataDir(dataDir);
    database = await connect({ dataDir, connectionTimeoutMs: 200 });
    const { db } = database;
    const nested = db.transaction().execute(() => sql`select 1`.execute(db));
    await expect(nested).rejects.toThrow('timeout');
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await database.close();
    await rm(dataDir, { recursive: true });
  }, 60_000);

  it('may be closed twice', async () => {
    database = await createTestDatabase('pglite');
    await Promise.all([database.close(), database.close()]);
    await expect(sql`select 1`.execute(database.db)).rejects.toThrow();
  });
});

describe('a Postgres', () => {
  let database: TestDatabase;
  afterEach(() => database?.close());

  it('that drops all connections fails what is under way and nothing else', async () => {
    database = await createTestDatabase('postgres');
    const child = startChild('loseConnections', database.url ?? '');
    expect(await child.line()).toBe('ready');
    // Waits for their end: a connection that is only about to be cut still answers.
    await sql`
      select pg_terminate_backend(pid, 20000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
    child.process.stdin?.write('go on\n');
    expect(await child.line()).toBe('transaction failed, then 42');
    expect(await child.ended).toBe(0);
  }, 30_000);

  it('has limits on how long a query and an idle transaction may take', async () => {
    database = await createTestDatabase('postgres');
    const { rows } = await database.pool.query(
      "select current_setting('statement_timeout') as query, current_setting('idle_in_transaction_session_timeout') as idle",
    );
    expect(rows).toEqual([{ query: '30s', idle: '1min' }]);
  });

  it('that has another password is told of without ours', async () => {
    database = await createTestDatabase('postgres');
    const address = new URL(database.url ?? '');
    address.password = 'hunter2';
    const failure = await connect({ databaseUrl: address.href, dataDir: '' }).catch(String);
    expect(failure).toMatch(
      /^DatabaseUnreachableError: The database at 127\.0\.0\.1:\d+\/test_\w+ cannot be reached \(password authentication failed for user "postgres"\): check/,
    );
  });
});

describe('a database address', () => {
  const failureOf = (databaseUrl: string) => connect({ databaseUrl, dataDir: '' }).catch(String);

  it('where nothing listens is told of in one sentence', async () => {
    const port = await freePort();
    const failure = await failureOf(`postgres://docs:hunter2@127.0.0.1:${port}/docs`);
    expect(failure).toBe(
      `DatabaseUnreachableError: The database at 127.0.0.1:${port}/docs cannot be reached (connection refused): check DATABASE_URL and that the database runs.`,
    );
  });

  it('that is none is told of without quoting it', async () => {
    const failure = await failureOf('hunter2@nowhere');
    expect(failure).toMatch(new RegExp(`^${DatabaseUnreachableError.name}: DATABASE_URL is not`));
    expect(failure).not.toContain('hunter2');
  });
});
