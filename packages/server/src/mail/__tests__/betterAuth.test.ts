import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { pino } from 'pino';
import { authOptions } from '../../auth/options.ts';
import { loadConfig } from '../../config.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { createMailer } from '../mailer.ts';
import { outboxFiles } from '../transports/outbox.ts';

const SECRET = 'k3J9-x0Qz_7Vt2Lw8Rb5Yn1Mc4Hd6Fs!';

describeOnEachDatabase('a mail that Better Auth asks for', (database) => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mail-auth-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  test('is queued in the background of a sign-up and its code confirms the address', async () => {
    const { db } = database();
    const config = loadConfig({ DATA_DIR: dataDir });
    const logger = pino({ level: 'silent' });
    const mailer = createMailer({ config, secret: SECRET, db, logger });
    const options = authOptions({ config, db, logger, secret: SECRET });
    const tasks: Promise<unknown>[] = [];
    const handler = (task: Promise<unknown>) => void tasks.push(task);
    const auth = betterAuth({
      ...options,
      emailVerification: { sendOnSignUp: true },
      advanced: { ...options.advanced, backgroundTasks: { handler } },
      plugins: [
        ...(options.plugins ?? []),
        emailOTP({
          overrideDefaultEmailVerification: true,
          sendVerificationOTP: async ({ email, otp }) => {
            const data = { code: otp, validForSeconds: 300 };
            await mailer.send({ template: 'verify-email', to: email, data });
          },
        }),
      ],
    });
    const email = 'ada@example.org';
    const started = Date.now();
    await auth.api.signUpEmail({ body: { email, name: 'Ada', password: 'correct-horse-battery' } });
    // Two seconds is how long a mail that hangs on a transaction would hold up its request.
    expect(Date.now() - started).toBeLessThan(1_900);
    await Promise.all(tasks);
    await mailer.drain();
    const [file = ''] = await outboxFiles(join(dataDir, 'outbox'));
    const code = /^ {4}(\d{6})$/m.exec(await readFile(join(dataDir, 'outbox', file), 'utf8'))?.[1];
    const { user } = await auth.api.verifyEmailOTP({ body: { email, otp: code ?? '' } });
    expect(user.emailVerified).toBe(true);
    await mailer.stop();
    await rm(join(dataDir, 'outbox'), { recursive: true });
  });
});
