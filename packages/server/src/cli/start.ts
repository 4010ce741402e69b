import { createServer, type Server } from 'node:http';
import { createApp } from '../app.ts';
import { createAuth } from '../auth/auth.ts';
import type { AuthService } from '../auth/authService.ts';
import type { RateLimit } from '../auth/deps.ts';
import { authSecret } from '../auth/secret.ts';
import type { Config } from '../config.ts';
import { type Connection, connect } from '../database/connect.ts';
import { assertNoDrift } from '../database/drift.ts';
import { migrate } from '../database/migrate.ts';
import { SERVER_NAME } from '../database/servers.ts';
import type { OnAuthEvent } from '../events/types.ts';
import { describeHosting } from '../hosting/describe.ts';
import { createLogger, type Logger } from '../http/logger.ts';
import { SERVER_BOUNDS } from '../http/serverBounds.ts';
import { createMailer, type Mailer, outboxDirectory } from '../mail/mailer.ts';
import { declarePolicy } from '../profile/policy.ts';
import { vectorStatus } from '../rag/enrich/vectorStatus.ts';
import type { Rerank } from '../rag/search/rerank/rerank.ts';
import { readLayout } from '../site/layout.ts';
import type { Site } from '../site/serveSite.ts';
import { makeBackground } from './background.ts';
import { startControl } from './control/controlServer.ts';
import { StartError } from './failure.ts';
import { ingestManifests } from './ingestManifests.ts';
import { checkAddress, listen } from './listen.ts';
import type { StartReport } from './report.ts';
import { GRACE, stopper } from './stop.ts';
import { checkMetricsAddress, watch, watchTraces } from './watch.ts';

export interface StartOptions {
  logger?: Logger;
  /** Limits of sign-in and sign-up by path, over those of production. For tests. */
  rateLimits?: Record<string, RateLimit>;
  /** Is told of every event of an account, to forward it. */
  onAuthEvent?: OnAuthEvent;
  /** Puts what a search has found in a better order. */
  rerank?: Rerank;
  /** How long a stop waits for requests and streams under way, in milliseconds. */
  grace?: number;
}

/** A server that listens. */
export interface RunningServer {
  server: Server;
  report: StartReport;
  /** Stops accepting, finishes what is under way and closes the database. */
  stop: () => Promise<void>;
}

async function findSite({ siteDir }: Config): Promise<Site | undefined> {
  if (!siteDir) return undefined;
  const layout = await readLayout(siteDir).catch((cause: Error) => {
    throw new StartError(cause.message, { cause });
  });
  return { dir: siteDir, ...layout };
}

interface Prepared {
  auth: AuthService;
  mailer: Mailer;
  site: Site | undefined;
  report: StartReport;
}

/** Everything between an open database and the first request. */
async function prepare(
  config: Config,
  connection: Connection,
  options: StartOptions & { logger: Logger },
): Promise<Prepared> {
  const { db } = connection;
  const site = await findSite(config);
  const { secret, made } = await authSecret(config);
  const siteUrl = new URL(site?.baseUrl ?? '/', config.publicUrl).href;
  const mailer = createMailer({ config, secret, db, logger: options.logger });
  const auth = createAuth({ ...options, config, db, mailer, secret, siteUrl });
  const migrations = await migrate(db);
  await assertNoDrift(db, auth.options);
  await declarePolicy(db, config.policyVersion);
  const ingested = config.manifestDir ? await ingestManifests(db, config.manifestDir) : [];
  const report: StartReport = {
    url: `${config.publicUrl}${site?.baseUrl ?? ''}`,
    listening: `http://${config.host}:${config.port}`,
    database: connection.describe(),
    migrations,
    site: site?.dir,
    pages: describeHosting(config),
    ingested,
    vectors: await vectorStatus(config, db),
    outbox: config.smtpUrl ? undefined : outboxDirectory(config),
    secretFile: made,
  };
  return { auth, mailer, site, report };
}

/**
 * Starts the server: opens and migrates the database, compares its schema, indexes the manifests and
 * listens.
 *
 * @example
 * const { report, stop } = await startServer(loadConfig(process.env));
 * @throws an error whose message is one plain sentence, see `startFailure`
 */
export async function startServer(
  config: Config,
  options: StartOptions = {},
): Promise<RunningServer> {
  const { logger = createLogger(config), grace = GRACE } = options;
  await checkAddress(config);
  await checkMetricsAddress(config);
  const connection = await connect({ ...config, applicationName: SERVER_NAME }, logger);
  const endTraces = await watchTraces(config);
  try {
    const { auth, mailer, site, report } = await prepare(config, connection, {
      ...options,
      logger,
    });
    const lifecycle = { stopping: false };
    const { db, kind, pool } = connection;
    const { rerank } = options;
    const background = makeBackground(config, connection, { logger, rerank });
    const { replica, enricher, tasks, counts } = background;
    const watching = watch(config, { ...connection, replica }, mailer, endTraces);
    const { metrics } = watching;
    const server = createServer(
      SERVER_BOUNDS,
      createApp({
        config,
        db,
        pool,
        replica,
        auth,
        mailer,
        logger,
        rerank,
        enricher,
        tasks,
        counts,
        site,
        lifecycle,
        metrics,
      }),
    );
    await listen(server, config);
    await watching.open();
    // Commands open a real Postgres themselves.
    const endControl = kind === 'pglite' ? await startControl({ config, db, logger }) : undefined;
    mailer.start();
    background.start();
    logger.info({ ...report }, 'listening');
    return {
      server,
      report,
      stop: stopper({
        server,
        auth,
        background,
        endControl,
        mailer,
        connection,
        watching,
        logger,
        lifecycle,
        grace,
      }),
    };
  } catch (error) {
    await endTraces();
    await connection.close();
    throw error;
  }
}
