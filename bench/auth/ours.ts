import express from 'express';
import { createApp } from '../../packages/server/src/app.ts';
import { createAuth } from '../../packages/server/src/auth/auth.ts';
import { readerMiddleware } from '../../packages/server/src/auth/middleware.ts';
import { loadConfig } from '../../packages/server/src/config.ts';
import { connect } from '../../packages/server/src/database/connect.ts';
import { createLogger } from '../../packages/server/src/http/logger.ts';
import { createMailer } from '../../packages/server/src/mail/mailer.ts';
import { given, RATE_LIMITS, SECRET, serveFor } from './served.ts';

/**
 * The whole application with the settings of production, its log included, and beside it a route
 * that does nothing but find out who asks, as asking does.
 */
const { databaseUrl, port } = given();
const config = loadConfig({
  NODE_ENV: 'production',
  BETTER_AUTH_URL: `http://127.0.0.1:${port}`,
  BETTER_AUTH_SECRET: SECRET,
  TRUST_PROXY: 'loopback',
  DATABASE_URL: databaseUrl,
});
const logger = createLogger(config);
const { db } = await connect({ databaseUrl, dataDir: '' }, logger);
const mailer = createMailer({ config, secret: SECRET, db, logger });
const auth = createAuth({ config, db, logger, mailer, secret: SECRET, rateLimits: RATE_LIMITS });
const { optionalUser } = readerMiddleware({ auth, config, db, logger });
const app = express();
app.disable('x-powered-by');
app.get('/reader', optionalUser, (_req, res) => void res.json({}));
app.use(createApp({ config, db, auth, mailer, logger }));
await serveFor(app, port);
