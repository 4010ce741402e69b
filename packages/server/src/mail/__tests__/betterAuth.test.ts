import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { createTestApp } from '../../testing/createTestApp.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { outboxFiles } from '../transports/outbox.ts';

describeOnEachDatabase('a mail that Better Auth asks for', (database) => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mail-auth-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  test('is queued in the background of a sign-up and its code confirms the address', async () => {
    const { app, deps, origin } = createTestApp(database().db, { env: { DATA_DIR: dataDir } });
    const post = (path: string, body: object) =>
      request(app).post(`/api/auth${path}`).set('Origin', origin).send(body);
    const email = 'ada@example.org';
    await post('/sign-up/email', { email, name: 'Ada', password: 'gears of brass hum at noon' });
    let files: string[] = [];
    while (files.length === 0) {
      await deps.mailer.drain();
      files = await outboxFiles(join(dataDir, 'outbox')).catch(() => []);
    }
    const text = await readFile(join(dataDir, 'outbox', files[0] ?? ''), 'utf8');
    const code = /^ {4}(\d{6})$/m.exec(text)?.[1];
    const { body } = await post('/email-otp/verify-email', { email, otp: code });
    expect(body.user.emailVerified).toBe(true);
    await deps.mailer.stop();
    await rm(join(dataDir, 'outbox'), { recursive: true });
  });
});
