import express, { type Express } from 'express';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { accountRoutes } from './account/routes.ts';
import { adminRoutes } from './admin/routes.ts';
import { authAliases } from './auth/aliases.ts';
import type { AuthService } from './auth/authService.ts';
import { authRoutes } from './auth/routes.ts';
import { signInRoutes } from './auth/signInRoutes.ts';
import type { Config } from './config.ts';
import type { CountRecorder } from './counts/countRecorder.ts';
import type { Replica } from './database/replica/replica.ts';
import type { Database } from './database/types.ts';
import { jsonBody } from './http/bodies.ts';
import { clientIp } from './http/clientIp.ts';
import { apiCors } from './http/cors.ts';
import { errorHandler, notFound } from './http/errorHandler.ts';
import { healthRoutes } from './http/health.ts';
import type { Logger } from './http/logger.ts';
import { overloadGuard } from './http/overload.ts';
import { pathGuard } from './http/pathGuard.ts';
import { requestContext } from './http/requestContext.ts';
import { requestId } from './http/requestId.ts';
import { requestLog } from './http/requestLog.ts';
import { requestMetrics } from './http/requestMetrics.ts';
import { routePatterns } from './http/routePattern.ts';
import { apiHeaders, problemHeaders } from './http/securityHeaders.ts';
import { streamCheckRoutes } from './http/streamCheck.ts';
import { refusePersistent } from './limits/persistent.ts';
import type { Mailer } from './mail/mailer.ts';
import { outboxRoutes } from './mail/outboxRoutes.ts';
import type { Metrics } from './metrics/metrics.ts';
import { metricsRoutes } from './metrics/routes.ts';
import { openApiRoutes } from './openapi/routes.ts';
import { profileRoutes } from './profile/routes.ts';
import type { Enricher } from './rag/enrich/enricher.ts';
import { ragRoutes } from './rag/routes.ts';
import type { Rerank } from './rag/search/rerank/rerank.ts';
import { type Site, serveSite } from './site/serveSite.ts';
import type { OperatorTasks } from './tasks/operatorTasks.ts';

/** What is looked at of the connections to the database. */
export type WatchedPool = Pick<Pool, 'waitingCount' | 'totalCount' | 'idleCount' | 'options'>;

/** Everything that the application works with; it opens and closes none of it. */
export interface AppDeps {
  config: Config;
  db: Kysely<Database>;
  /** The connections under `db`: while too many wait for one, requests are refused. */
  pool?: WatchedPool | undefined;
  /** Where the index is read, while it is well; `db` without one. */
  replica?: Replica | undefined;
  auth: AuthService;
  mailer: Mailer;
  logger: Logger;
  /** Puts what a search has found in a better order, instead of the endpoint of `RERANK_BASE_URL`. */
  rerank?: Rerank | undefined;
  /** Is told when there is something new for models to work on. */
  enricher?: Pick<Enricher, 'wake'> | undefined;
  /** What an administrator can ask for on the system page; without it, nothing. */
  tasks?: Pick<OperatorTasks, 'begin'> | undefined;
  /** Keeps by day what is counted: the system page shows it up to the moment. */
  counts?: Pick<CountRecorder, 'flush'> | undefined;
  /** Shown at `/metrics` to holders of `METRICS_TOKEN`, unless they have a port of their own. */
  metrics?: Metrics | undefined;
  /** The built site to serve; without it the application is an API only. */
  site?: Site;
  /** `stopping` is set when the process has been told to stop: `/readyz` then says so. */
  lifecycle?: { stopping: boolean };
}

/**
 * The whole HTTP application. The order is part of the design: what a request claims about itself is
 * checked before anybody reads it, and Better Auth stands before the body parsers.
 *
 * @example
 * createServer(createApp({ config, db, auth, mailer, logger })).listen(config.port);
 */
export function createApp(deps: AppDeps): Express {
  const { config, logger, pool, site, lifecycle = { stopping: false } } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);

  app.use(refusePersistent(deps));
  const patternOf = routePatterns(deps.auth.paths, site !== undefined);
  app.use(requestId(), requestContext(patternOf), clientIp());
  app.use(requestMetrics(), requestLog(logger));
  // Before the guard, whose refusals carry them too; again for what an alias leads to.
  app.use('/api', apiHeaders(config));
  app.use(['/api', '/auth'], pathGuard());
  app.use(authAliases());
  app.use('/api', apiHeaders(config), apiCors(config));
  app.use('/api', overloadGuard({ ...config.limits, pool }));
  app.use('/api/auth', authRoutes(deps));
  // Before the body parser: a manifest is larger than any other body, and a picture is no JSON.
  app.use('/api/v1', openApiRoutes(), ragRoutes(deps), signInRoutes(deps), accountRoutes(deps));
  app.use('/api/v1', streamCheckRoutes(deps));
  app.use('/api/v1/admin', adminRoutes(deps));
  app.use('/api/v1', profileRoutes(deps), jsonBody(), outboxRoutes(deps));
  app.use('/api', notFound);
  app.use(['/healthz', '/readyz'], apiHeaders(config));
  app.use(healthRoutes({ ...deps, lifecycle }));
  app.use(metricsRoutes(deps));
  if (site) app.use(serveSite(config, site));
  app.use(notFound, problemHeaders(config), errorHandler);
  return app;
}
