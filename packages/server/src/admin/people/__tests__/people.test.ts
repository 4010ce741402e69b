import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  inSession,
  makeRole,
  problem,
  type SignedIn,
  signedIn,
} from '../../../account/__tests__/support.ts';
import { peopleSchema, personDetailSchema } from '../../../contract/index.ts';
import { makeLaterIndexes } from '../../../database/laterIndexes.ts';
import { createSweeper } from '../../../sweep/sweeper.ts';
import { describeOnEachDatabase } from '../../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../../testing/reader.ts';

const PEOPLE = '/api/v1/admin/people';

describeOnEachDatabase('the people of a site', (database) => {
  let app: AccountApp;
  let admin: SignedIn;
  beforeAll(async () => {
    app = accountApp(database());
    admin = await inSession(app);
    await makeRole(database().db, admin.id, 'admin');
  });

  const at = (id: string, what = '') => `${PEOPLE}/${id}${what}`;
  const events = async (id: string) => {
    await app.deps.auth.events.settled();
    const rows = await database()
      .db.selectFrom('auth_event')
      .select(['type', 'actor_id'])
      .where('user_id', '=', id)
      .where('actor_id', 'is not', null)
      .orderBy('id')
      .execute();
    return rows.map(({ type, actor_id }) => [type, actor_id]);
  };
  const read = async (id: string) =>
    personDetailSchema.strict().parse((await admin.send('get', at(id)).expect(200)).body);

  describe('as a list', () => {
    /** Accounts of a table of their own, so that other tests do not stand between them. */
    const NAMES = ['Émile Zola', 'ada Lovelace', 'Grace Hopper', 'Zed', 'Adam Riese'];
    const mail = (name: string) => `${(name.split(' ').at(-1) ?? '').toLowerCase()}@list.example`;
    beforeAll(async () => {
      const { db } = database();
      for (const [index, name] of NAMES.entries()) {
        await db
          .insertInto('user')
          .values({
            id: `list-${index}`,
            name,
            email: mail(name),
            created_at: new Date(Date.UTC(2020, 0, 1 + index)),
            email_verified: index !== 3,
          })
          .execute();
      }
      const account = { updated_at: new Date(), account_id: 'x' };
      for (const [index, provider] of [
        [0, 'credential'],
        [0, 'github'],
        [1, 'github'],
      ] as const) {
        const id = `list-${index}-${provider}`;
        const row = { ...account, id, user_id: `list-${index}`, provider_id: provider };
        await db.insertInto('account').values(row).execute();
      }
      await db
        .insertInto('passkey')
        .values({
          id: 'list-key',
          name: 'A key',
          public_key: 'x',
          user_id: 'list-2',
          credential_id: 'x',
          counter: 0,
          device_type: 'singleDevice',
          backed_up: false,
        })
        .execute();
      for (const [index, day] of [
        [1, 5],
        [4, 7],
      ] as const) {
        const session = {
          id: `list-session-${index}`,
          token: `t${index}`,
          user_id: `list-${index}`,
        };
        const updated_at = new Date(Date.UTC(2024, 5, day));
        const expires_at = new Date(Date.now() + 3_600_000);
        await db
          .insertInto('session')
          .values({ ...session, updated_at, expires_at })
          .execute();
      }
      await db
        .updateTable('user')
        .set({ banned: true, ban_reason: 'spam' })
        .where('id', '=', 'list-3')
        .execute();
      const over = { banned: true, ban_expires: new Date(Date.now() - 1_000) };
      await db.updateTable('user').set(over).where('id', '=', 'list-4').execute();
    });

    /** All pages of a list, of those accounts. */
    async function list(query: string, limit = 2): Promise<string[]> {
      const found: string[] = [];
      let cursor = '';
      for (let pages = 0; pages < 40; pages += 1) {
        const answer = await admin.send('get', `${PEOPLE}?${query}&limit=${limit}${cursor}`);
        const page = peopleSchema.strict().parse(answer.body);
        found.push(
          ...page.items.filter(({ id }) => id.startsWith('list-')).map(({ name }) => name),
        );
        if (page.next === null) return found;
        expect(page.items).toHaveLength(limit);
        cursor = `&cursor=${page.next}`;
      }
      throw new Error('a list without end');
    }

    test('comes page by page in each order, and nobody twice', async () => {
      expect(await list('')).toEqual(NAMES.toReversed());
      expect(await list('sort=joined&order=asc')).toEqual(NAMES);
      // In the order of code points, in which capitals do not count.
      expect(await list('sort=name&order=asc')).toEqual([
        'ada Lovelace',
        'Adam Riese',
        'Grace Hopper',
        'Zed',
        'Émile Zola',
      ]);
      const seen = ['Adam Riese', 'ada Lovelace', 'Zed', 'Grace Hopper', 'Émile Zola'];
      expect(await list('sort=seen')).toEqual(seen);
      expect(await list('sort=seen&order=asc')).toEqual(seen.toReversed());
      expect(await list('sort=seen', 1)).toEqual(seen);
      expect(await list('sort=seen&order=asc', 1)).toEqual(seen.toReversed());
    });

    test.each([
      ['search=ada', ['ada Lovelace', 'Adam Riese']],
      ['search=LOVE', ['ada Lovelace']],
      ['search=hopper%40list', ['Grace Hopper']],
      ['search=opper', []],
      ['search=%25', []],
      ['search=_da', []],
      ['search=%C3%A9mile', ['Émile Zola']],
      ['verified=no', ['Zed']],
      ['banned=yes', ['Zed']],
      ['banned=no&search=zed', []],
      ['way=github', ['Émile Zola', 'ada Lovelace']],
      ['way=password', ['Émile Zola']],
      ['way=passkey', ['Grace Hopper']],
      ['way=email', ['Zed', 'Adam Riese']],
      ['way=github&search=ada', ['ada Lovelace']],
      ['role=admin&search=ada%20love', []],
    ])('finds by %s', async (query, names) => {
      expect(await list(`${query}&sort=joined&order=asc`)).toEqual(names);
    });

    test('finds administrators among other roles', async () => {
      await makeRole(database().db, 'list-0', 'editor, admin');
      expect(await list('role=admin')).toEqual(['Émile Zola']);
      expect(await list('role=user')).not.toContain('Émile Zola');
      await makeRole(database().db, 'list-0', 'badminton');
      expect(await list('role=admin')).toEqual([]);
      await makeRole(database().db, 'list-0', 'user');
    });

    test('tells of each what an administrator needs, and nothing that opens an account', async () => {
      const { body } = await admin.send('get', `${PEOPLE}?search=zola`);
      expect(body.items).toEqual([
        {
          id: 'list-0',
          name: 'Émile Zola',
          email: 'zola@list.example',
          role: 'user',
          admin: false,
          emailVerified: true,
          twoFactorEnabled: false,
          createdAt: '2020-01-01T00:00:00.000Z',
          lastSeen: null,
          ways: [
            { id: 'password', name: 'password' },
            { id: 'github', name: 'GitHub' },
          ],
          ban: null,
          own: false,
        },
      ]);
      const grace = await admin.send('get', `${PEOPLE}?search=grace%20h`);
      expect(grace.body.items[0].ways).toEqual([{ id: 'passkey', name: 'passkey' }]);
      expect((await read('list-3')).ban).toEqual({ reason: 'spam', until: null });
      // A ban that has ended is none.
      expect((await read('list-4')).ban).toBeNull();
      expect(await read(admin.id)).toMatchObject({ own: true, admin: true, sessions: 1 });
    });

    test.each([
      'sort=email',
      'order=up',
      'limit=0',
      'cursor=x',
      'cursor=WzFd',
      'who=me',
      'way=a%20b',
    ])('refuses %s', async (query) => {
      const answer = await admin.send('get', `${PEOPLE}?${query}`);
      expect(problem(answer)).toEqual([400, 'invalid_request']);
      expect(answer.body.errors).toHaveLength(1);
    });

    test('goes along indexes that the server makes when it runs', async () => {
      const made = await makeLaterIndexes(database().db, new AbortController().signal);
      expect(made).toContain('user_name_key_idx');
      expect(await list('sort=name&order=asc&search=ada')).toEqual(['ada Lovelace', 'Adam Riese']);
    });
  });

  describe('in what is done to them', () => {
    test('become administrators and readers again, once', async () => {
      const ada = await inSession(app);
      await makeRole(database().db, ada.id, 'editor');
      const role = (to: string) => admin.send('patch', at(ada.id)).send({ role: to }).expect(200);
      await role('admin');
      expect((await role('admin')).body).toMatchObject({ role: 'editor,admin', admin: true });
      await ada.send('get', PEOPLE).expect(200);
      await role('user');
      expect((await role('user')).body).toMatchObject({ role: 'editor', admin: false });
      expect(problem(await ada.send('get', PEOPLE))).toEqual([403, 'forbidden']);
      expect(await events(ada.id)).toEqual([
        ['role-changed', admin.id],
        ['role-changed', admin.id],
      ]);
    });

    test('are banned until an end, and out of every session at once', async () => {
      const ada = await signedIn(app);
      const until = new Date(Date.now() + 86_400_000).toISOString();
      const ban = () => admin.send('put', at(ada.id, '/ban')).send({ reason: ' spam ', until });
      await ban().expect(200);
      expect((await ban().expect(200)).body).toMatchObject({
        ban: { reason: 'spam', until },
        sessions: 0,
      });
      expect(problem(await ada.send('get', '/api/v1/account'))).toEqual([401, 'unauthenticated']);
      const { email, password } = ada;
      const again = await app.browser().post('/sign-in/email', { email, password });
      expect([again.status, again.body.code]).toEqual([403, 'BANNED_USER']);
      const unban = () => admin.send('delete', at(ada.id, '/ban')).expect(200);
      await unban();
      expect((await unban()).body.ban).toBeNull();
      expect((await app.browser().post('/sign-in/email', { email, password })).status).toBe(200);
      expect(await events(ada.id)).toEqual([
        ['banned', admin.id],
        ['unbanned', admin.id],
      ]);
    });

    test.each([
      [{}, 'reason'],
      [{ reason: '  ' }, 'reason'],
      [{ reason: 'x', until: '2020-01-01T00:00:00Z' }, 'until'],
      [{ reason: 'x', until: 'tomorrow' }, 'until'],
      [{ reason: 'x'.repeat(501) }, 'reason'],
    ])('are not banned with %j', async (body, field) => {
      const ada = await inSession(app);
      const answer = await admin.send('put', at(ada.id, '/ban')).send(body);
      expect([...problem(answer), answer.body.errors[0].field]).toEqual([
        400,
        'invalid_request',
        field,
      ]);
      await ada.send('get', '/api/v1/account').expect(200);
    });

    test('are signed out everywhere', async () => {
      const ada = await inSession(app);
      const signOut = () => admin.send('delete', at(ada.id, '/sessions')).expect(200);
      expect((await signOut()).body).toEqual({ ended: 1 });
      expect((await signOut()).body).toEqual({ ended: 0 });
      expect(problem(await ada.send('get', '/api/v1/account'))).toEqual([401, 'unauthenticated']);
      expect(await events(ada.id)).toEqual([['session-ended', admin.id]]);
    });

    test('get one link for a new password, in the language of who sends it', async () => {
      const ada = await signedIn(app);
      const send = () =>
        admin.send('post', at(ada.id, '/reset'), { 'Accept-Language': 'de' }).send({});
      await send().expect(204);
      await send().expect(204);
      const mail = await app.mail('reset-password', ada.email);
      expect(mail.locale).toBe('de');
      expect(app.mails.filter(({ to }) => to === ada.email)).toEqual([]);
      const token = new URLSearchParams(new URL(mail.data.url).hash.slice(1)).get('token');
      const newPassword = 'velvet trombone anchors at dusk';
      const reset = await app.browser().post('/reset-password', { token, newPassword });
      expect(reset.status).toBe(200);
      expect(await events(ada.id)).toEqual([['reset-requested', admin.id]]);
    });

    test('get one link when two administrators send it at one moment', async () => {
      const ada = await signedIn(app);
      const grace = await inSession(app);
      await makeRole(database().db, grace.id, 'admin');
      const sent = [admin, grace, admin].map((one) =>
        one.send('post', at(ada.id, '/reset')).send({}),
      );
      for (const answer of await Promise.all(sent)) expect(answer.status).toBe(204);
      await app.mail('reset-password', ada.email);
      expect(app.mails.filter(({ to }) => to === ada.email)).toEqual([]);
      expect(await events(ada.id)).toHaveLength(1);
    });

    test('are deleted and told so once, which is counted, and noted for restores', async () => {
      const ada = await signedIn(app);
      const { db } = database();
      const noted = async () =>
        (await sql<{ n: number }>`select count(*)::int as n from erased_reader`.execute(db)).rows[0]
          ?.n;
      const before = (await noted()) ?? 0;
      const remove = () =>
        admin.send('delete', at(ada.id), { 'Accept-Language': 'de' }).expect(204);
      await remove();
      await remove();
      const mail = await app.mail('account-deleted', ada.email);
      expect([mail.locale, mail.data]).toEqual(['de', { byAdministrator: true }]);
      expect(app.mails.filter(({ to }) => to === ada.email)).toEqual([]);
      expect(await noted()).toBe(before + 1);
      expect(problem(await admin.send('get', at(ada.id)))).toEqual([404, 'not_found']);
      await app.deps.auth.events.settled();
      const rows = await db
        .selectFrom('auth_event')
        .select(['user_id', 'actor_id'])
        .where('type', '=', 'account-deleted')
        .execute();
      expect(rows).toEqual([{ user_id: null, actor_id: admin.id }]);
    });

    test('are never the administrator who does it', async () => {
      const own = [
        admin.send('patch', at(admin.id)).send({ role: 'user' }),
        admin.send('put', at(admin.id, '/ban')).send({ reason: 'x' }),
        admin.send('delete', at(admin.id, '/sessions')),
        admin.send('delete', at(admin.id)),
      ];
      for (const sent of own) expect(problem(await sent)).toEqual([409, 'own_account']);
      await admin.send('patch', at(admin.id)).send({ role: 'admin' }).expect(200);
      expect(await read(admin.id)).toMatchObject({ admin: true, sessions: 1, ban: null });
    });

    test('leave an administrator, also when two of them act on each other at once', async () => {
      const { db } = database();
      const others = [await inSession(app), await inSession(app)];
      for (const { id } of others) await makeRole(db, id, 'admin');
      const [ada, grace] = others;
      if (!ada || !grace) throw new Error('two readers');
      const answers = await Promise.all([
        ada.send('patch', at(grace.id)).send({ role: 'user' }),
        grace.send('put', at(ada.id, '/ban')).send({ reason: 'coup' }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).not.toEqual([200, 200]);
      const left = [await read(ada.id), await read(grace.id)].filter(
        (one) => one.admin && one.ban === null,
      );
      expect(left).toHaveLength(1);
    });

    test.each(['get', 'patch', 'put', 'post'] as const)('have to be there: %s', async (method) => {
      const what = { get: '', patch: '', put: '/ban', post: '/reset' }[method];
      const body = { patch: { role: 'admin' }, put: { reason: 'x' }, get: {}, post: {} }[method];
      const sent = admin.send(method, at('nobody', what));
      const answer = await (method === 'get' ? sent : sent.send(body));
      expect(problem(answer)).toEqual([404, 'not_found']);
    });
  });

  describe('in when they were last there', () => {
    const counted = async (period: 'day' | 'week', starts: string) =>
      database()
        .db.selectFrom('rollup_reader_activity')
        .select(['active', 'returned'])
        .where('period', '=', period)
        .where('starts', '=', sql<Date>`${starts}::date`)
        .executeTakeFirst();

    async function visit(userId: string, at: string): Promise<void> {
      const { db } = database();
      const updated_at = new Date(at);
      const session = { id: `${userId}-${at}`, token: `${userId}-${at}`, user_id: userId };
      const expires_at = new Date(updated_at.getTime() + 604_800_000);
      await db
        .insertInto('session')
        .values({ ...session, updated_at, expires_at })
        .execute();
    }
    async function join(id: string, at: string): Promise<void> {
      const created_at = new Date(at);
      const row = { id, name: id, email: `${id}@seen.example`, created_at };
      await database().db.insertInto('user').values(row).execute();
    }

    test('count once a day and once a week, in UTC, and keep the last time only', async () => {
      await join('seen-a', '2021-03-01T08:00:00Z');
      await join('seen-b', '2021-03-07T23:30:00Z');
      await visit('seen-a', '2021-03-01T08:00:00Z');
      await visit('seen-a', '2021-03-01T20:00:00Z');
      await visit('seen-a', '2021-03-07T23:59:59Z');
      await visit('seen-b', '2021-03-07T23:59:59Z');
      await visit('seen-b', '2021-03-08T00:00:00Z');
      await visit('seen-a', '2021-03-02T00:00:00Z');
      expect(await counted('day', '2021-03-01')).toEqual({ active: 1, returned: 0 });
      expect(await counted('day', '2021-03-02')).toBeUndefined();
      expect(await counted('day', '2021-03-07')).toEqual({ active: 2, returned: 1 });
      expect(await counted('day', '2021-03-08')).toEqual({ active: 1, returned: 1 });
      expect(await counted('week', '2021-03-01')).toEqual({ active: 2, returned: 0 });
      expect(await counted('week', '2021-03-08')).toEqual({ active: 1, returned: 1 });
      expect((await read('seen-a')).lastSeen).toBe('2021-03-07');
    });

    test('count once when two sessions begin at once', async () => {
      await join('seen-c', '2022-03-01T08:00:00Z');
      await Promise.all(
        ['08:00:00', '08:00:01', '08:00:02'].map((time) => visit('seen-c', `2022-03-01T${time}Z`)),
      );
      expect(await counted('day', '2022-03-01')).toEqual({ active: 1, returned: 0 });
    });

    test('are forgotten when events are, unless a session is open', async () => {
      const { db } = database();
      await join('seen-d', '2020-01-01T08:00:00Z');
      await join('seen-e', '2020-01-01T08:00:00Z');
      await visit('seen-d', '2020-01-02T08:00:00Z');
      await visit('seen-e', '2020-01-02T08:00:00Z');
      const expires_at = new Date(Date.now() + 3_600_000);
      await db.updateTable('session').set({ expires_at }).where('user_id', '=', 'seen-e').execute();
      await createSweeper({ db, logger: app.deps.logger, retention: app.config }).sweep();
      expect((await read('seen-d')).lastSeen).toBeNull();
      expect((await read('seen-e')).lastSeen).toBe('2020-01-02');
      expect(await counted('day', '2020-01-02')).toEqual({ active: 2, returned: 2 });
    });
  });
});
