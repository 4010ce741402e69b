import { createServer, type Server } from 'node:http';
import { type Kysely, sql } from 'kysely';
import { inSession, makeRole } from '../../packages/server/src/account/__tests__/support.ts';
import { createApp } from '../../packages/server/src/app.ts';
import { connect } from '../../packages/server/src/database/connect.ts';
import { makeLaterIndexes } from '../../packages/server/src/database/laterIndexes.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import type { Database } from '../../packages/server/src/database/types.ts';
import { addressOf } from '../../packages/server/src/testing/postgres.ts';
import { accountApp } from '../../packages/server/src/testing/reader.ts';
import { runOn } from '../../packages/server/src/testing/template.ts';
import { fill } from './fill.ts';
import { sizeOf } from './size.ts';

/** Everything that is filled in is kept. */
const env = { QUESTION_LOG_DAYS: '500', FEEDBACK_DAYS: '500', AUTH_EVENTS_DAYS: '500' };

/** @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DUPLICATE_DATABASE = '42P04';

/** A server over a database with so many questions, and how an administrator asks it. */
export interface Filled {
  /** @returns milliseconds until the answer is there; of an export, its first piece */
  ask(path: string): Promise<number>;
  /** The `id` of the first item of a list. */
  idOf(path: string): Promise<string>;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/api/v1/admin/`;
}

function firstId(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('items' in body)) return undefined;
  const [item]: unknown[] = Array.isArray(body.items) ? body.items : [];
  const named = typeof item === 'object' && item !== null && 'id' in item;
  return named && typeof item.id === 'string' ? item.id : undefined;
}

/** @returns false if it is there from an earlier run */
async function createDatabase(postgres: string, name: string): Promise<boolean> {
  return runOn(postgres, `create database ${name}`).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === DUPLICATE_DATABASE) return false;
      throw error;
    },
  );
}

/** Goes on with a database of an earlier run, whose administrator is gone. */
async function takeUp(db: Kysely<Database>): Promise<void> {
  await sql`delete from "user" where id not like 'reader-%'`.execute(db);
  await makeLaterIndexes(db, new AbortController().signal);
}

/** Makes a database on a Postgres, fills it, and serves it. */
export async function startFilled(postgres: string, questions: number): Promise<Filled> {
  const name = `questions_${questions}`;
  const isNew = await createDatabase(postgres, name);
  const database = await connect({ databaseUrl: addressOf(postgres, name), dataDir: '' });
  await migrate(database.db);
  const app = accountApp(database, { env });
  const started = performance.now();
  await database.db.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db);
    if (isNew) await fill(db, app.config, sizeOf(questions));
    else await takeUp(db);
    await sql`reset statement_timeout`.execute(db);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const done = isNew ? `filled in and counted in ${seconds} s` : 'were there';
  console.log(`${questions.toLocaleString('en')} questions ${done}`);
  const admin = await inSession(app);
  await makeRole(database.db, admin.id, 'admin');
  // As it is served, and not held to its contract.
  const server = createServer(createApp({ ...app.deps, pool: database.pool }));
  const url = await listen(server);
  const get = (path: string) => fetch(url + path, { headers: { cookie: admin.cookie } });
  return {
    async ask(path) {
      const begun = performance.now();
      const answer = await get(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      if (path.includes('/export')) {
        const reader = answer.body?.getReader();
        await reader?.read();
        const first = performance.now() - begun;
        await reader?.cancel();
        return first;
      }
      await answer.arrayBuffer();
      return performance.now() - begun;
    },
    async idOf(path) {
      const id = firstId(await (await get(path)).json());
      if (id === undefined) throw new Error(`${path} has no items`);
      return id;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
}
