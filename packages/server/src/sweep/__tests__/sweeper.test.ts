import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createTestApp } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { removeExpired } from '../expired.ts';
import { createSweeper } from '../sweeper.ts';

describeOnEachDatabase('the sweeper', (database) => {
  const names = async (table: string, column: string) => {
    const { rows } = await sql<{ name: string }>`
      select ${sql.ref(column)}::text as name from ${sql.table(table)} order by 1`.execute(
      database().db,
    );
    return rows.map(({ name }) => name);
  };

  test('removes what has ended, and nothing else', async () => {
    const { db } = database();
    await sql`insert into "user" (id, name, email, created_at, updated_at)
      values ('u', 'Ada', 'ada@example.com', now(), now())`.execute(db);
    await sql`insert into session (id, token, user_id, expires_at, updated_at) values
      ('ended', 'a', 'u', now() - interval '1 minute', now()),
      ('open', 'b', 'u', now() + interval '1 minute', now())`.execute(db);
    await sql`insert into verification (id, identifier, value, expires_at) values
      ('old', 'a', 'x', now() - interval '2 days'),
      ('just ended', 'b', 'x', now() - interval '1 hour'),
      ('open', 'c', 'x', now() + interval '1 hour')`.execute(db);
    await sql`insert into rate_limit (id, key, count, last_request) values
      ('old', 'a', 1, (extract(epoch from now()) - 7200) * 1000),
      ('new', 'b', 1, extract(epoch from now()) * 1000)`.execute(db);
    await sql`insert into two_factor_used_code (user_id, step) values
      ('u', 5), ('u', floor(extract(epoch from now()) / 30))`.execute(db);
    await sql`insert into sign_in_backoff (key, failures, blocked_until, last_failure_at) values
      ('old', 12, now() - interval '2 days', now() - interval '2 days'),
      ('new', 12, now(), now())`.execute(db);
    await sql`insert into question_log (answer_id, at, question, mode, confidence, trace) values
      (gen_random_uuid(), now() - interval '91 days', 'old', 'extractive', 'high', '{}'),
      (gen_random_uuid(), now() - interval '89 days', 'new', 'extractive', 'high', '{}')`.execute(
      db,
    );
    await sql`insert into answer_feedback (answer_id, at, rating, reasons, note) values
      (gen_random_uuid(), now() - interval '366 days', 'up', '{}', 'old'),
      (gen_random_uuid(), now() - interval '364 days', 'up', '{}', 'new')`.execute(db);
    await sql`insert into conversation (id, user_id, title, updated_at) values
      (gen_random_uuid(), 'u', 'old', now() - interval '366 days'),
      (gen_random_uuid(), 'u', 'new', now() - interval '364 days')`.execute(db);
    await sql`insert into conversation_share
        (id, token, conversation_id, user_id, title, turns, expires_at)
      select gen_random_uuid(), name, conversation.id, 'u', name, '[]', at
      from conversation, (values ('ended', now() - interval '1 minute'),
        ('open', now() + interval '1 minute')) as given (name, at)
      where title = 'new'`.execute(db);
    await sql`insert into rollup_section_found (url, last_day) values
      ('/old', (now() at time zone 'utc')::date - 733), ('/new', (now() at time zone 'utc')::date - 731)
    `.execute(db);
    await sql`insert into rollup_section_day (day, url, found, cited, up, down)
      select last_day, name, 1, 0, 0, 0 from rollup_section_found,
        lateral (values (url), ('')) as given (name)`.execute(db);
    await sql`insert into rollup_question_page
        (day, page, locale, version, high, medium, low, "none", up, down)
      select last_day, url, '', '', 1, 0, 0, 0, 0, 0 from rollup_section_found`.execute(db);
    await sql`insert into rollup_section_week select * from rollup_section_day where url > ''`.execute(
      db,
    );
    await sql`insert into rollup_question_page_week select * from rollup_question_page`.execute(db);
    const { deps } = createTestApp(db);
    const removed = await createSweeper({
      db,
      logger: deps.logger,
      retention: deps.config,
    }).sweep();
    expect(removed).toMatchObject({
      session: 1,
      verification: 1,
      rate_limit: 1,
      two_factor_used_code: 1,
      sign_in_backoff: 1,
      question_log: 1,
      answer_feedback: 1,
      conversation: 1,
      conversation_share: 1,
    });
    expect(await names('session', 'id')).toEqual(['open']);
    expect(await names('verification', 'id')).toEqual(['just ended', 'open']);
    expect(await names('rate_limit', 'id')).toEqual(['new']);
    expect(await names('two_factor_used_code', 'step')).toHaveLength(1);
    expect(await names('sign_in_backoff', 'key')).toEqual(['new']);
    expect(await names('question_log', 'question')).toEqual(['new']);
    expect(await names('answer_feedback', 'note')).toEqual(['new']);
    expect(await names('conversation', 'title')).toEqual(['new']);
    expect(await names('conversation_share', 'token')).toEqual(['open']);
    expect(await names('rollup_section_found', 'url')).toEqual(['/new']);
    expect(await names('rollup_section_day', 'url')).toEqual(['', '', '/new']);
    expect(await names('rollup_section_week', 'url')).toEqual(['/new']);
    expect(await names('rollup_question_page', 'page')).toEqual(['/new']);
    expect(await names('rollup_question_page_week', 'page')).toEqual(['/new']);
  });

  test('waits for its time, and takes its turn again when that has come', async () => {
    const { db } = database();
    const { deps } = createTestApp(db);
    const sweeper = createSweeper({ db, logger: deps.logger, retention: deps.config });
    expect(await sweeper.sweep()).toBeUndefined();
    await sql`update periodic_task set due_at = now()`.execute(db);
    expect(await sweeper.sweep()).toBeDefined();
  });

  test('works in short statements and ends between two of them', async () => {
    const { db } = database();
    await sql`insert into sign_in_backoff select 'k' || n, 1, now(), now() - interval '2 days'
      from generate_series(1, 25) as n`.execute(db);
    const all = { table: 'sign_in_backoff', where: sql<boolean>`key like 'k%'` };
    const stopped = AbortSignal.abort();
    expect(await removeExpired(db, all, stopped, 10)).toBe(0);
    expect(await removeExpired(db, all, new AbortController().signal, 10)).toBe(25);
  });

  test('stops after what it is doing', async () => {
    const { db } = database();
    const { deps } = createTestApp(db);
    await sql`update periodic_task set due_at = now()`.execute(db);
    const sweeper = createSweeper({ db, logger: deps.logger, retention: deps.config });
    sweeper.start();
    await sweeper.stop();
    // Nothing runs on: the connection is free at once.
    expect(await names('sign_in_backoff', 'key')).toEqual(['new']);
    expect(await names('question_log', 'question')).toEqual(['new']);
    expect(await names('answer_feedback', 'note')).toEqual(['new']);
    expect(await names('conversation', 'title')).toEqual(['new']);
    expect(await names('conversation_share', 'token')).toEqual(['open']);
  });
});
