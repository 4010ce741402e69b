import './production.ts';

import { beforeAll, expect, jest, test } from '@jest/globals';
import request, { type Test } from 'supertest';
import { CANARY } from '../../../../../scripts/shared/canaries.ts';
import type { Listed } from '../../contract/operations/index.ts';
import { ADMIN_OPERATIONS, readAllAsAdmin } from '../../testing/adminReads.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, PASSWORD, signedUp } from '../../testing/reader.ts';
import { storedSecrets } from '../../testing/storedSecrets.ts';
import { SECRET_ENV, seededVisit } from './seededVisit.ts';
import { ORIGIN, productionApp, SESSION_COOKIE } from './support.ts';

type Headers = Record<string, string>;

/** What somebody sends, and how they are refused. */
type Refused = [who: string, headers: Headers, status: number, code: string];

/** The only part that may name the e-mail address of an account. */
const NAMES_ACCOUNTS = /^\/api\/v1\/admin\/people/;

/** Of an operation with a name in its address: it is refused before anybody looks for it. */
const addressOf = ({ path }: Listed) => path.replace(/\{\w+\}/g, 'x');

const changes = ({ method }: Listed) => method !== 'get';

describeOnEachDatabase('attacks on the pages for operators', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database(), { env: SECRET_ENV });
  });

  const send = (listed: Listed, headers: Headers): Test => {
    const sent = request(app.app)[listed.method](addressOf(listed)).set(headers);
    return changes(listed) ? sent.send({}) : sent;
  };

  /** An account with a role, and what their browser and their programs send. */
  async function someoneWith(role: string) {
    const { browser, reader } = await signedUp(app);
    const { db } = database();
    const { id } = await db
      .updateTable('user')
      .set({ role })
      .where('email', '=', reader.email)
      .returning('id')
      .executeTakeFirstOrThrow();
    const { token } = (await browser.get('/token')).body;
    const cookie = `${SESSION_COOKIE}=${browser.cookies.get(SESSION_COOKIE)}`;
    const session: Headers = { Cookie: cookie, Origin: ORIGIN };
    const bearer: Headers = { Authorization: `Bearer ${token}` };
    return { browser, reader, id, session, bearer };
  }

  /** Everybody who is no administrator, or no longer one. */
  async function refused(): Promise<Refused[]> {
    const { db } = database();
    const admin = () => someoneWith('admin');
    const [boss, reader] = [await admin(), await someoneWith('user')];
    const [banned, marked, demoted, left] = [
      await admin(),
      await admin(),
      await admin(),
      await admin(),
    ];
    const [ended, deleted] = [await admin(), await admin()];
    await request(app.app)
      .put(`/api/v1/admin/people/${banned.id}/ban`)
      .set(boss.session)
      .send({ reason: 'left the company' })
      .expect(200);
    // As if the ban had come from another program, which leaves the sessions open.
    await db.updateTable('user').set({ banned: true }).where('id', '=', marked.id).execute();
    await db.updateTable('user').set({ role: 'user' }).where('id', '=', demoted.id).execute();
    await left.browser.post('/sign-out');
    const past = new Date(Date.now() - 1_000);
    await db
      .updateTable('session')
      .set({ expires_at: past })
      .where('user_id', '=', ended.id)
      .execute();
    await deleted.browser.post('/delete-user', { password: PASSWORD });
    const nobody = (who: string, headers: Headers): Refused => [
      who,
      headers,
      401,
      'unauthenticated',
    ];
    const both = (who: string, one: typeof boss) => [
      nobody(`${who}, cookie`, one.session),
      nobody(`${who}, token`, one.bearer),
    ];
    return [
      nobody('nobody', { Origin: ORIGIN }),
      nobody('an invented cookie', { Cookie: `${SESSION_COOKIE}=a.b`, Origin: ORIGIN }),
      nobody('an invented token', { Authorization: 'Bearer a.b.c' }),
      ['a reader, cookie', reader.session, 403, 'forbidden'],
      ['a reader, token', reader.bearer, 403, 'forbidden'],
      ['an administrator no more, cookie', demoted.session, 403, 'forbidden'],
      ['an administrator no more, token', demoted.bearer, 403, 'forbidden'],
      ...both('banned while signed in', banned),
      ...both('banned by another program', marked),
      ...both('signed out', left),
      ...both('a session that has ended', ended),
      ...both('a deleted administrator', deleted),
    ];
  }

  test('attack 57: only administrators of this moment get in, and only from pages of the site', async () => {
    const table = await refused();
    const admin = await someoneWith('admin');
    const pages = [
      'https://evil.example',
      'https://evil.docs.example.com',
      'http://docs.example.com',
      'null',
    ];
    const foreign = pages.map(
      (page): Refused => [page, { ...admin.session, Origin: page }, 403, 'untrusted_origin'],
    );
    const { Cookie = '' } = admin.session;
    foreign.push(['a page that is not named', { Cookie }, 403, 'untrusted_origin']);
    expect(ADMIN_OPERATIONS.length).toBeGreaterThan(5);
    for (const listed of ADMIN_OPERATIONS) {
      const { path, method } = listed;
      for (const [who, headers, status, code] of [...table, ...(changes(listed) ? foreign : [])]) {
        const answer = await send(listed, headers);
        const got = [method, path, who, answer.status, answer.body.code];
        expect(got).toEqual([method, path, who, status, code]);
        expect(answer.get('Cache-Control')).toBe('no-store');
      }
      const read = await send(listed, { ...admin.session, Origin: 'https://evil.example' });
      expect(read.get('Access-Control-Allow-Origin')).toBeUndefined();
    }
  });

  test('attack 57, later: a token that has expired opens nothing, and its owner is let in', async () => {
    const admin = await someoneWith('admin');
    for (const headers of [admin.session, admin.bearer]) {
      for (const listed of ADMIN_OPERATIONS) {
        const { status } = await send(listed, headers);
        expect([listed.path, [401, 403, 599].includes(status)]).toEqual([listed.path, false]);
      }
    }
    const real = ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'performance'] as const;
    jest.useFakeTimers({ doNotFake: [...real], now: Date.now() + 306_000 });
    try {
      for (const listed of ADMIN_OPERATIONS) {
        const { status, body } = await send(listed, admin.bearer);
        expect([listed.path, status, body.code]).toEqual([listed.path, 401, 'unauthenticated']);
      }
    } finally {
      jest.useRealTimers();
    }
  });

  test('attack 58: no page for operators shows an address, a token, a question or a profile', async () => {
    const seeds = await seededVisit(app);
    const admin = await someoneWith('admin');
    const answers = await readAllAsAdmin((path) => request(app.app).get(path).set(admin.session));
    const reads = ADMIN_OPERATIONS.filter((listed) => !changes(listed));
    for (const { path } of reads) {
      const statuses = answers.filter(({ of }) => of === path).map(({ status }) => status);
      expect([path, statuses.includes(200)]).toEqual([path, true]);
    }
    const secrets = [...seeds, CANARY, ...(await storedSecrets(database().db))];
    const rows = await database().db.selectFrom('user').select('email').execute();
    const emails = rows.map(({ email }) => email);
    const shown = answers.flatMap(({ of, path, text }) => {
      const forbidden = NAMES_ACCOUNTS.test(of) ? secrets : [...secrets, ...emails];
      return forbidden.filter((secret) => text.includes(secret)).map((secret) => [path, secret]);
    });
    expect(shown).toEqual([]);
    expect(secrets.length).toBeGreaterThan(30);
  });
});
