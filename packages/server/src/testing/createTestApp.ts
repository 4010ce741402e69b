import type { Express } from 'express';
import type { Kysely } from 'kysely';
import { type AppDeps, createApp } from '../app.ts';
import { createAuth } from '../auth/auth.ts';
import type { AuthDeps, RateLimit } from '../auth/deps.ts';
import { operatorTasks } from '../cli/operatorTasks.ts';
import { type Config, loadConfig } from '../config.ts';
import { LIMITED } from '../configLimits.ts';
import { createCountRecorder } from '../counts/countRecorder.ts';
import type { Database } from '../database/types.ts';
import { createLogger } from '../http/logger.ts';
import { createMailer } from '../mail/mailer.ts';
import { createSweeper } from '../sweep/sweeper.ts';
import { holdToContract } from './holdToContract.ts';

/** The ingest token of every test application. */
export const TEST_INGEST_TOKEN = 'an-ingest-token-for-tests';

/** The key of sessions and tokens of every test application. */
export const TEST_SECRET = 'k3J9-x0Qz_7Vt2Lw8Rb5Yn1Mc4Hd6Fs!';

/** Far more sign-ups from one address than production allows: every test has the same address. */
const GENEROUS: RateLimit = { window: 10, max: 10_000 };
const WIDE = Object.fromEntries(
  [
    '/sign-in/*',
    '/sign-up/*',
    '/email-otp/*',
    '/magic-link/*',
    '/two-factor/*',
    '/passkey/*',
    '/request-password-reset',
    '/reset-password',
    '/change-password',
  ].map((path) => [path, GENEROUS]),
);

/** Every test asks from the same address, many times. */
const UNLIMITED = Object.fromEntries(
  LIMITED.map((name) => [`LIMIT_${name.toUpperCase()}`, 'off'] as const),
);

export interface TestAppOptions {
  /** Variables of the environment. */
  env?: Record<string, string>;
  /** Limits by path instead of wide ones; `{}` leaves those of production. */
  rateLimits?: Record<string, RateLimit>;
  /** Takes the mails of the accounts instead of the queue. */
  mailer?: AuthDeps['mailer'];
  /** Parts to replace. */
  deps?: Partial<AppDeps>;
}

/** The assembled application, and what a test wants to look at. */
export interface TestApp {
  app: Express;
  deps: AppDeps;
  config: Config;
  /** The origin that readers see: what a browser sends as `Origin`. */
  origin: string;
  /** Every line of the log, at all levels. */
  log: string[];
}

/**
 * The whole application over a database that the test has opened and migrated, as production
 * assembles it: nothing is mocked, and only the limits are wide. An answer that
 * the contract does not know becomes a 599.
 *
 * @example
 * const { app, origin } = createTestApp(database.db);
 * await request(app).post('/api/auth/sign-in/email').set('Origin', origin).send({ email, password });
 */
export function createTestApp(db: Kysely<Database>, options: TestAppOptions = {}): TestApp {
  const config = loadConfig({ INGEST_TOKEN: TEST_INGEST_TOKEN, ...UNLIMITED, ...options.env });
  const log: string[] = [];
  const logger = createLogger({ logLevel: 'trace' }, { write: (line) => void log.push(line) });
  const { rateLimits = WIDE } = options;
  // Not started: `deps.mailer.drain()` delivers, into `outbox/` of the test's own `DATA_DIR`.
  const mailer = createMailer({ config, secret: TEST_SECRET, db, logger });
  const auth = createAuth({
    config,
    db,
    logger,
    mailer: options.mailer ?? mailer,
    secret: TEST_SECRET,
    rateLimits,
  });
  const sweeper = createSweeper({ db, logger, retention: config });
  const tasks = operatorTasks({ config, db, logger, sweeper });
  const counts = createCountRecorder({ db, logger });
  const deps: AppDeps = { config, db, auth, mailer, logger, tasks, counts, ...options.deps };
  return { app: holdToContract(createApp(deps)), deps, config, origin: config.publicUrl, log };
}
