import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { inSession, makeRole, problem, type SignedIn } from '../../../account/__tests__/support.ts';
import { ingestManifests } from '../../../cli/ingestManifests.ts';
import type { System, SystemDatabase, SystemIndex, SystemUsage } from '../../../contract/index.ts';
import { createCountRecorder } from '../../../counts/countRecorder.ts';
import {
  budgetRefusals,
  limiterDecisions,
  modelCalls,
  modelTokens,
} from '../../../metrics/instruments.ts';
import { toolManifest } from '../../../rag/__tests__/makeManifest.ts';
import { createOperatorTasks } from '../../../tasks/operatorTasks.ts';
import { TEST_INGEST_TOKEN } from '../../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp, settle } from '../../../testing/reader.ts';

const SYSTEM = '/api/v1/admin/system';

const MODELS = {
  LLM_BASE_URL: 'http://localhost:9/v1',
  LLM_MODEL: 'writer',
  LLM_PRICES: '1,4',
  LLM_DAILY_TOKENS: '1000',
  LLM_MONTHLY_TOKENS: '0',
  EMBEDDINGS_BASE_URL: 'http://localhost:9/v1',
  EMBEDDINGS_MODEL: 'embedder',
  PRICE_CURRENCY: 'eur',
};

describeOnEachDatabase('the system page', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifests-'));
    app = accountApp(database(), { env: MODELS });
    admin = await inSession(app);
    await makeRole(database().db, admin.id, 'admin');
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Asks as the administrator, of another server on the same database if there is one. */
  const read = async <T>(path: string, of: AccountApp = app): Promise<T> => {
    const { body } = await request(of.app)
      .get(SYSTEM + path)
      .set('Cookie', admin.cookie)
      .expect(200);
    return body;
  };
  const press = (button: string, of: AccountApp = app) =>
    request(of.app)
      .post(`${SYSTEM}/${button}`)
      .set({ Cookie: admin.cookie, Origin: of.origin })
      .expect(200);
  const taskOf = async (name: string, of: AccountApp = app) =>
    (await read<System>('', of)).tasks.find((task) => task.name === name);
  /** Waits for the end of a task. */
  const ended = async (name: string, of: AccountApp = app) => {
    for (;;) {
      const task = await taskOf(name, of);
      if (task?.state !== 'running') return task;
      await settle(20);
    }
  };
  const put = (manifest: unknown, token = TEST_INGEST_TOKEN) =>
    request(app.app)
      .put('/api/v1/index')
      .set('Authorization', `Bearer ${token}`)
      .send(manifest as object);
  const events = async () => {
    await app.deps.auth.events.settled();
    const { db } = database();
    const rows = await db
      .selectFrom('auth_event')
      .select(['way', 'actor_id', 'user_id'])
      .where('type', '=', 'operator-task')
      .orderBy('id')
      .execute();
    return rows.map(({ way, actor_id, user_id }) => [way, actor_id === admin.id, user_id]);
  };

  test('says what runs, and that nothing has been indexed yet', async () => {
    const system = await read<System>('');
    expect(system.versions).toMatchObject({
      server: expect.stringMatching(/^\d+\.\d+\.\d+/),
      node: process.versions.node,
      database: expect.stringMatching(/^PostgreSQL \d+(\.\d+)?$/),
    });
    expect(system.migrations).toMatchObject({ pending: [], newer: [] });
    expect(system.migrations.applied).toContain('0001_auth');
    expect(system.limits.map(({ name }) => name)).toContain('query');
    expect(system.tasks.map(({ name, state }) => [name, state])).toEqual([
      ['sweep', 'never'],
      ['rebuild', 'never'],
    ]);
    expect(system.attention).toEqual([]);
    const index = await read<SystemIndex>('/index');
    expect(index).toMatchObject({ sites: [], ingests: [], manifests: false, questions: null });
    expect(index.attention).toContain('index-empty');
  });

  test('says who sent what the index holds, and which ingest failed', async () => {
    const generator = 'docusaurus-plugin-auth/0.1.0';
    const { body: sent } = await put({ ...toolManifest(), generator }).expect(200);
    const { sites, ingests, embeddings, attention } = await read<SystemIndex>('/index');
    const counted = sites.flatMap((site) => site.indexes).map(({ sections }) => sections);
    expect(counted.reduce((sum, sections) => sum + sections, 0)).toBe(sent.sections);
    expect(sites[0]).toMatchObject({ site: sent.site, locale: 'en', generation: sent.generation });
    expect(sites[0]?.indexes[0]).toMatchObject({ latest: true, stale: false });
    expect(ingests).toEqual([
      expect.objectContaining({
        sender: 'token',
        outcome: 'done',
        generator,
        added: sent.sections,
        locales: ['en'],
      }),
    ]);
    expect(embeddings).toMatchObject({ model: 'embedder' });
    expect(attention).not.toContain('index-empty');

    await put({ ...toolManifest(), format: 2 }).expect(422);
    await put(toolManifest(), 'not the token of this server').expect(401);
    const failed = await read<SystemIndex>('/index');
    expect(failed.ingests.map(({ outcome, error }) => [outcome, error])).toEqual([
      ['failed', 'invalid_manifest'],
      ['done', null],
    ]);
    expect(failed.attention).toContain('ingest-failed');

    await writeFile(join(folder, 'en.json'), JSON.stringify(toolManifest()));
    await ingestManifests(database().db, folder);
    const [latest] = (await read<SystemIndex>('/index')).ingests;
    expect(latest).toMatchObject({ sender: 'start', outcome: 'done', added: 0 });
  });

  test('sweeps when asked to, once for two servers, and tells what went', async () => {
    const { db } = database();
    const other = accountApp(database());
    await sql`insert into session (id, token, user_id, expires_at, updated_at)
      values ('ended', 'a', ${admin.id}, now() - interval '1 minute', now())`.execute(db);
    const answers = await Promise.all([press('sweep'), press('sweep', other), press('sweep')]);
    const begun = answers.filter(({ body }) => body.begun);
    expect(begun.length).toBeGreaterThan(0);
    const task = await ended('sweep');
    expect(task).toMatchObject({ state: 'done', endedAt: expect.any(String) });
    const { sweeper } = await read<System>('');
    expect(sweeper).toMatchObject({ last: expect.any(String), next: expect.any(String) });
    expect(Date.parse(sweeper.next ?? '')).toBeGreaterThan(Date.parse(sweeper.last ?? ''));
    expect(await db.selectFrom('session').select('id').where('id', '=', 'ended').execute()).toEqual(
      [],
    );
    await other.deps.auth.events.settled();
    expect(await events()).toEqual(begun.map(() => ['sweep', true, null]));
  });

  test('begins a task once while it is under way, on whichever server', async () => {
    const { db } = database();
    const { logger } = app.deps;
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const works = {
      rebuild: async ({
        onProgress,
      }: {
        onProgress(of: { done: number; total: number }): void;
      }) => {
        onProgress({ done: 3, total: 9 });
        await waiting;
        return { sections: 9 };
      },
    };
    const [one, two] = [0, 1].map(() => createOperatorTasks({ db, logger, works, tell: 5 }));
    const taken = await Promise.all([one?.begin('rebuild'), two?.begin('rebuild')]);
    expect(taken.toSorted()).toEqual([false, true]);
    expect((await press('rebuild')).body).toMatchObject({
      begun: false,
      task: { name: 'rebuild' },
    });
    while ((await taskOf('rebuild'))?.done !== 3) await settle(10);
    expect(await taskOf('rebuild')).toMatchObject({ state: 'running', total: 9, endedAt: null });
    finish();
    await Promise.all([one?.settled(), two?.settled()]);
    expect(await taskOf('rebuild')).toMatchObject({ state: 'done', result: { sections: 9 } });
  });

  test('begins a task anew whose server was killed, and says when one fails', async () => {
    const { db } = database();
    await sql`update operator_task set ended_at = null, until = now() - interval '1 second'
      where name = 'rebuild'`.execute(db);
    expect(await taskOf('rebuild')).toMatchObject({ state: 'interrupted' });
    expect((await read<System>('')).attention).toContain('task-failed');
    const works = { rebuild: () => Promise.reject(new Error('no more room')) };
    const tasks = createOperatorTasks({ db, logger: app.deps.logger, works });
    expect(await tasks.begin('rebuild')).toBe(true);
    await tasks.settled();
    expect(await taskOf('rebuild')).toMatchObject({ state: 'failed', result: {} });
    expect(JSON.stringify(await read<System>(''))).not.toContain('no more room');
    await tasks.stop();
    expect(await tasks.begin('rebuild')).toBe(false);
  });

  test('builds the index anew from its manifests, or has the next manifest do it', async () => {
    expect((await press('rebuild')).body).toMatchObject({ begun: true });
    expect(await ended('rebuild')).toMatchObject({ state: 'done', result: { manifests: 0 } });
    const marked = await read<SystemIndex>('/index');
    expect(marked.sites.flatMap((site) => site.indexes).every(({ stale }) => stale)).toBe(true);
    expect(marked.attention).toContain('index-stale');
    const found = await request(app.app).post('/api/v1/select').send({ query: 'install kettle' });
    expect(found.body.results.length).toBeGreaterThan(0);
    await put(toolManifest()).expect(200);
    expect((await read<SystemIndex>('/index')).attention).not.toContain('index-stale');

    const serving = accountApp(database(), { env: { ...MODELS, MANIFEST_DIR: folder } });
    const { generation = 0 } = (await read<SystemIndex>('/index')).sites[0] ?? {};
    await press('rebuild', serving);
    const task = await ended('rebuild', serving);
    expect(task).toMatchObject({ state: 'done', result: { manifests: 1 } });
    expect(task?.done).toBe(task?.total);
    const built = await read<SystemIndex>('/index', serving);
    expect(built.manifests).toBe(true);
    expect(built.ingests[0]).toMatchObject({ sender: 'administrator', outcome: 'done' });
    expect(built.sites[0]?.generation).toBe(generation + 1);
    expect(built.attention).not.toContain('index-stale');
  });

  test('tells how the mail stands by codes alone, and tries it again when asked to', async () => {
    const { db } = database();
    await sql`insert into mail_queue
        (id, template, payload, attempts, next_attempt_at, failed_at, last_error, created_at, expires_at)
      values
        (gen_random_uuid(), 'verify-email', 'sealed', 1, now() + interval '5 minutes', null, 'ECONNREFUSED',
          now() - interval '20 minutes', now() + interval '1 hour'),
        (gen_random_uuid(), 'verify-email', 'sealed', 0, now() + interval '5 minutes', null, null, now(),
          now() + interval '1 hour'),
        (gen_random_uuid(), 'magic-link', null, 8, now(), now(), 'EENVELOPE 550 RCPT TO', now(), now())`.execute(
      db,
    );
    const { mail, attention } = await read<System>('');
    expect(mail).toMatchObject({ sent: 'files', waiting: 2, failing: 1, failed: 1 });
    expect(mail.oldestSeconds).toBeGreaterThan(900);
    expect(mail.kinds).toEqual([
      { template: 'verify-email', waiting: 2, failed: 0, error: 'ECONNREFUSED' },
      { template: 'magic-link', waiting: 0, failed: 1, error: 'EENVELOPE 550 RCPT TO' },
    ]);
    expect(attention).toEqual(expect.arrayContaining(['mail-late', 'mail-failed']));
    expect((await press('retry-mail')).body).toEqual({ mails: 2 });
    expect((await press('retry-mail')).body).toEqual({ mails: 0 });
    expect((await events()).at(-1)).toEqual(['retry-mail', true, null]);
    await db.deleteFrom('mail_queue').execute();
  });

  test('adds up by day what servers count, and what models cost', async () => {
    const { db } = database();
    const other = createCountRecorder({ db, logger: app.deps.logger });
    await app.deps.counts?.flush();
    const before = await read<SystemUsage>('/usage');
    modelCalls.observe({ kind: 'chat', model: 'writer', outcome: 'ok' }, 1);
    modelCalls.observe({ kind: 'chat', model: 'writer', outcome: 'timeout' }, 1);
    modelTokens.inc({ model: 'writer', direction: 'input' }, 2_000_000);
    modelTokens.inc({ model: 'writer', direction: 'output' }, 500_000);
    modelTokens.inc({ model: 'free', direction: 'output' }, 7);
    budgetRefusals.inc();
    limiterDecisions.inc({ limit: 'query', decision: 'allowed' });
    limiterDecisions.inc({ limit: 'query', decision: 'refused' });
    const broken = accountApp(database(), {
      deps: { mailer: { ...app.deps.mailer, status: () => Promise.reject(new Error('secret')) } },
    });
    await request(broken.app).get(SYSTEM).set('Cookie', admin.cookie).expect(500);
    await settle(20);

    const usage = await read<SystemUsage>('/usage');
    const today = usage.days.length - 1;
    expect(usage.days).toHaveLength(28);
    expect(usage.errors.perDay[today]).toBe((before.errors.perDay[today] ?? 0) + 1);
    expect(usage.errors.codes).toContainEqual(
      expect.objectContaining({ code: 'internal_error', route: SYSTEM }),
    );
    expect(usage.limited.names).toContainEqual({ name: 'query', decision: 'refused', count: 1 });
    expect(usage.models.models).toContainEqual({
      model: 'writer',
      kind: 'chat',
      calls: 2,
      failures: 1,
      input: 2_000_000,
      output: 500_000,
      money: 4,
    });
    expect(usage.models).toMatchObject({ currency: 'EUR', refusals: 1 });
    expect(usage.models.moneyPerDay?.[today]).toBe(4);
    expect(usage.models.tokensPerDay[today]).toBe(2_500_007);
    expect(usage.attention).toEqual(expect.arrayContaining(['errors-today', 'model-failing']));

    // Another server of the same database adds to the same day.
    await other.flush();
    const twice = await read<SystemUsage>('/usage');
    expect(twice.models.tokensPerDay[today]).toBe(5_000_014);
    const earlier = await read<SystemUsage>('/usage?from=2026-01-01&to=2026-01-02');
    expect(earlier.models.tokensPerDay).toEqual([0, 0]);
    expect(problem(await admin.send('get', `${SYSTEM}/usage?from=yesterday`))).toEqual([
      400,
      'invalid_request',
    ]);
    await other.stop();
  });

  test('compares the tokens that are used with those that are allowed', async () => {
    const { db } = database();
    const { models: none } = await read<SystemUsage>('/usage');
    expect(none.budgets).toEqual([{ period: 'day', used: 0, allowed: 1000, costAtMost: 0.004 }]);
    const day = new Date().toISOString().slice(0, 10);
    const use = (tokens: number) =>
      sql`insert into answer_budget (scope, period, key, tokens, allowed, ends_at)
        values ('all', ${day}, '', ${tokens}, 1000, now() + interval '1 day')
        on conflict (scope, period, key) do update set tokens = excluded.tokens`.execute(db);
    await use(850);
    expect((await read<SystemUsage>('/usage')).attention).toContain('budget-near');
    await use(1000);
    expect((await read<SystemUsage>('/usage')).attention).toContain('budget-used');
  });

  test('knows the size of each table without counting rows', async () => {
    const { db } = database();
    await sql`analyze rag_section`.execute(db);
    const { bytes, tables } = await read<SystemDatabase>('/database');
    expect(bytes).toBeGreaterThan(0);
    const sections = tables.find(({ name }) => name === 'rag_section');
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from rag_section`.execute(
      db,
    );
    expect(sections).toMatchObject({ rows: rows[0]?.n, bytes: expect.any(Number) });
    expect(tables.map((table) => table.bytes)).toEqual(
      tables.map((table) => table.bytes).toSorted((a, b) => b - a),
    );
  });
});
