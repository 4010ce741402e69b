import './production.ts';

import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import request from 'supertest';
import { createAuth } from '../../auth/auth.ts';
import { loadConfig } from '../../config.ts';
import { connect } from '../../database/connect.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, PASSWORD, signedUp, someone } from '../../testing/reader.ts';
import { ORIGIN, productionApp, tokenIn } from './support.ts';

describeOnEachDatabase('attacks on the server itself', (database) => {
  let app: AccountApp;
  beforeAll(() => {
    app = productionApp(database());
  });

  test('attack 45: pages of other sites read no answer', async () => {
    for (const Origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`]) {
      const asking = { Origin, 'Access-Control-Request-Method': 'POST' };
      for (const answer of [
        await request(app.app).options('/api/auth/sign-in/email').set(asking),
        await request(app.app).get('/api/auth/get-session').set({ Origin }),
        await request(app.app).get('/api/v1/account').set({ Origin }),
      ]) {
        expect([Origin, answer.headers['access-control-allow-origin']]).toEqual([
          Origin,
          undefined,
        ]);
      }
    }
  });

  test('attack 45, logs: neither addresses nor secrets of readers are in the log', async () => {
    const { reader, browser } = await signedUp(app);
    const { email } = reader;
    await app.browser().post('/sign-in/email', { email, password: 'not the right password' });
    await app.browser().post('/sign-in/email', { email: someone().email, password: PASSWORD });
    await app.browser().post('/sign-up/email', someone({ email }));
    await app.browser().post('/request-password-reset', { email });
    const token = tokenIn((await app.mail('reset-password', email)).data.url);
    await app.browser().post('/reset-password', { token: 'wrong', newPassword: PASSWORD });
    await browser.get(`/magic-link/verify?token=${token}`);
    await app.deps.auth.events.settled();
    const log = app.log.join('\n');
    expect(log).not.toMatch(/reader\d+@|@example\.com/);
    for (const secret of [PASSWORD, token, ...browser.cookies.values(), '198.18.']) {
      expect(log).not.toContain(secret);
    }
    expect(app.log.length).toBeGreaterThan(5);
  });

  test('attack 45, secrets: a secret of less than 32 bytes, or none in public, is refused', () => {
    const env = { NODE_ENV: 'production', BETTER_AUTH_URL: ORIGIN };
    expect(() => loadConfig({ ...env, BETTER_AUTH_SECRET: 's'.repeat(31) })).toThrow(
      /BETTER_AUTH_SECRET/,
    );
    expect(() => loadConfig(env)).toThrow(/BETTER_AUTH_SECRET/);
    const { config, logger, mailer } = app.deps;
    const { db } = database();
    expect(() => createAuth({ config, logger, mailer, db, secret: 's'.repeat(31) })).toThrow(
      /32 bytes/,
    );
  });

  test('attack 45, telemetry: nothing is sent anywhere, whatever the environment asks for', async () => {
    process.env.BETTER_AUTH_TELEMETRY = '1';
    const sent = jest.spyOn(globalThis, 'fetch');
    const opened = jest.spyOn(net.Socket.prototype, 'connect');
    const { config, logger, mailer } = app.deps;
    const { db } = database();
    // Over the pool's open connections: whatever else is opened would go elsewhere.
    const auth = createAuth({ config, logger, mailer, db, secret: 's'.repeat(32) });
    await auth.handler(new Request(`${ORIGIN}/api/auth/get-session`));
    const targets = opened.mock.calls.map((call) => JSON.stringify(call[0]));
    expect(sent).not.toHaveBeenCalled();
    expect(targets.filter((target) => !/127\.0\.0\.1|localhost|"path"/.test(target))).toEqual([]);
    sent.mockRestore();
    opened.mockRestore();
    delete process.env.BETTER_AUTH_TELEMETRY;
  });
});

test('attack 45, database: a second process does not open the embedded database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'docusaurus-auth-attack-'));
  const first = await connect({ databaseUrl: undefined, dataDir });
  try {
    await expect(connect({ databaseUrl: undefined, dataDir })).rejects.toThrow();
  } finally {
    await first.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
