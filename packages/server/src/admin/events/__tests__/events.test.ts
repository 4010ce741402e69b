import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import * as z from 'zod';
import { inSession, makeRole, problem, type SignedIn } from '../../../account/__tests__/support.ts';
import { eventsSchema } from '../../../contract/index.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';
import { fromCursor, pageOf, toCursor } from '../../cursor.ts';
import { toTimeRange } from '../../timeRange.ts';

const EVENTS = '/api/v1/admin/events';

describe('a time range', () => {
  const now = new Date('2026-03-10T23:30:00Z');

  test('is the last 28 days with today unless told, and as many before it to compare with', () => {
    const range = toTimeRange({}, now);
    expect(range).toMatchObject({ from: '2026-02-11', to: '2026-03-10' });
    expect(range.days).toHaveLength(28);
    expect(range.start.toISOString()).toBe('2026-02-11T00:00:00.000Z');
    expect(range.end.toISOString()).toBe('2026-03-11T00:00:00.000Z');
    expect(range.before.start.toISOString()).toBe('2026-01-14T00:00:00.000Z');
    expect(range.before.end).toEqual(range.start);
  });

  test('holds both of its days', () => {
    expect(toTimeRange({ from: '2026-03-01', to: '2026-03-01' }, now).days).toEqual(['2026-03-01']);
    expect(toTimeRange({ to: '2026-01-31' }, now).from).toBe('2026-01-04');
    expect(toTimeRange({ from: '2025-03-10', to: '2026-03-10' }, now).days).toHaveLength(366);
  });

  test.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, 'to'],
    [{ from: '2026-03-11' }, 'to'],
    [{ from: '2025-03-09', to: '2026-03-10' }, 'from'],
  ])('%j is refused at its field', (query, field) => {
    expect(() => toTimeRange(query, now)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ field })] }),
    );
  });
});

describe('a cursor', () => {
  const schema = z.tuple([z.string(), z.int()]);

  test('brings back what it was made of', () => {
    expect(fromCursor(schema, toCursor(['ä', 2]))).toEqual(['ä', 2]);
    expect(fromCursor(schema, undefined)).toBeUndefined();
  });

  test.each(['', 'x', toCursor(['a']), toCursor(['a', 'b'])])('%j is none', (text) => {
    expect(() => fromCursor(schema, text)).toThrow(expect.objectContaining({ status: 400 }));
  });

  test('is there only where there is more', () => {
    expect(pageOf([1, 2, 3], 2, (row) => [row])).toEqual({ items: [1, 2], next: toCursor([2]) });
    expect(pageOf([1, 2], 2, (row) => [row]).next).toBeNull();
  });
});

describeOnEachDatabase('the event log', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  let ada: SignedIn;
  beforeAll(async () => {
    app = accountApp(database());
    [admin, ada] = [await inSession(app), await inSession(app)];
    await makeRole(database().db, admin.id, 'admin');
    await app.deps.auth.events.settled();
    const { db } = database();
    await db.deleteFrom('auth_event').execute();
    const marks = { session_hash: 'hash-of-a-session', address_hash: 'hash-of-an-address' };
    const event = (day: string, more: object = {}) => ({
      at: new Date(`2026-02-${day}T10:00:00Z`),
      type: 'sign-in',
      outcome: 'done',
      way: 'password',
      device: 'Firefox on Linux',
      user_id: ada.id,
      ...marks,
      ...more,
    });
    await db
      .insertInto('auth_event')
      .values([
        event('01'),
        event('02', { outcome: 'failed', reason: 'INVALID_EMAIL_OR_PASSWORD' }),
        event('03', { user_id: null, outcome: 'failed', reason: 'INVALID_EMAIL_OR_PASSWORD' }),
        event('04', { type: 'banned', way: null, actor_id: admin.id }),
        // Two of one moment, and one a microsecond later.
        event('05', { way: 'github' }),
        event('05', { way: 'github' }),
      ])
      .execute();
    await sql`insert into auth_event (at, type, outcome, way, user_id)
      values ('2026-02-05T10:00:00.000001Z', 'sign-in', 'done', 'github', ${ada.id})`.execute(db);
  });

  async function list(query: object) {
    const { body } = await admin
      .send('get', EVENTS)
      .query({ from: '2026-02-01', to: '2026-02-28', ...query })
      .expect(200);
    return eventsSchema.parse(body);
  }

  test('has the latest first, names whose they are and who did it, and hides all hashes', async () => {
    const { items, next } = await list({});
    expect(items.map(({ at }) => at.slice(8, 10))).toEqual([
      '05',
      '05',
      '05',
      '04',
      '03',
      '02',
      '01',
    ]);
    expect(next).toBeNull();
    expect(items[3]).toMatchObject({
      type: 'banned',
      reader: { id: ada.id, name: 'Ada' },
      actor: { id: admin.id },
    });
    expect(items[4]).toMatchObject({ reader: null, reason: 'INVALID_EMAIL_OR_PASSWORD' });
    const text = JSON.stringify(items);
    for (const hidden of ['hash-of', ada.email]) expect(text).not.toContain(hidden);
  });

  test.each([
    [{ type: 'banned' }, 1],
    [{ outcome: 'failed' }, 2],
    [{ way: 'github' }, 3],
    [{ type: 'sign-in', outcome: 'done', way: 'password' }, 1],
    [{ from: '2026-02-02', to: '2026-02-04' }, 3],
  ])('shows with %j %i of them', async (filter, count) => {
    expect((await list(filter)).items).toHaveLength(count);
  });

  test('shows those of one account', async () => {
    expect((await list({ reader: ada.id })).items).toHaveLength(6);
    expect((await list({ reader: 'nobody' })).items).toEqual([]);
  });

  test('comes page by page, each event once, whatever has the same time', async () => {
    const whole = (await list({})).items.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  test.each([
    ['type', { type: 'party' }],
    ['limit', { limit: 101 }],
    ['cursor', { cursor: 'x' }],
    ['to', { to: '2026-01-01' }],
    ['tpye', { tpye: 'banned' }],
  ])('says that %s is wrong', async (field, query) => {
    const answer = await admin.send('get', EVENTS).query({ from: '2026-02-01', ...query });
    expect(problem(answer)).toEqual([400, 'invalid_request']);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field })]);
  });

  test('is for administrators', async () => {
    expect(problem(await ada.send('get', EVENTS))).toEqual([403, 'forbidden']);
  });
});
