export { type AppDeps, createApp } from './app.ts';
export { createAuth } from './auth/auth.ts';
export type { AuthService, SessionUser } from './auth/authService.ts';
export type { AuthDeps, RateLimit } from './auth/deps.ts';
export { type MiddlewareDeps, readerMiddleware, type ServerMiddleware } from './auth/middleware.ts';
export {
  createReaderMiddleware,
  type Reader,
  type ReaderMiddleware,
  type ReaderMiddlewareOptions,
  readerOf,
} from './auth/readerMiddleware.ts';
export { authSecret } from './auth/secret.ts';
export { type RunningServer, type StartOptions, startServer } from './cli/start.ts';
export { type Config, ConfigError, loadConfig } from './config.ts';
export { type ConnectConfig, type Connection, connect } from './database/connect.ts';
export { migrate } from './database/migrate.ts';
export type { Database } from './database/types.ts';
export type { EventLog } from './events/eventLog.ts';
export type { AuthEvent, AuthEventType, OnAuthEvent } from './events/types.ts';
export { createLogger, type Logger } from './http/logger.ts';
export { createMailer, type Mail, type Mailer, type MailerDeps } from './mail/mailer.ts';
export { createMetrics, type Metrics } from './metrics/metrics.ts';
export type { Rerank, RerankRequest, RerankSection } from './rag/search/rerank/rerank.ts';
export { type Site, serveSite } from './site/serveSite.ts';
export { createSweeper, type Sweeper } from './sweep/sweeper.ts';
