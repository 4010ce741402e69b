import { createServer, type Server } from 'node:http';
import { gapTasks } from '../admin/gaps/gapTasks.ts';
import { createRoller } from '../admin/rollups/roller.ts';
import { createApp } from '../app.ts';
import { createAuth } from '../auth/auth.ts';
import type { AuthService } from '../auth/authService.ts';
import type { RateLimit } from '../auth/deps.ts';
import { authSecret } from '../auth/secret.ts';
import type { Config } from '../config.ts';
import { createCountRecorder } from '../counts/countRecorder.ts';
import { type Connection, connect } from '../database/connect.ts';
import { assertNoDrift } from '../database/drift.ts';
import { migrate } from '../database/migrate.ts';
import type { OnAuthEvent } from '../events/types.ts';
import { describeHosting } from '../hosting/describe.ts';
import { createLogger, type Logger } from '../http/logger.ts';
import { SERVER_BOUNDS } from '../http/serverBounds.ts';
import { createMailer, type Mailer, outboxDirectory } from '../mail/mailer.ts';
import { declarePolicy } from '../profile/policy.ts';
import { createEnricher } from '../rag/enrich/enricher.ts';
import { enrichTasks } from '../rag/enrich/enrichTasks.ts';
import { vectorStatus } from '../rag/enrich/vectorStatus.ts';
import type { Rerank } from '../rag/search/rerank/rerank.ts';
import { readLayout } from '../site/layout.ts';
import type { Site } from '../site/serveSite.ts';
import { createSweeper } from '../sweep/sweeper.ts';
import { startControl } from './control/controlServer.ts';
import { StartError } from './failure.ts';
import { followReplica } from './followReplica.ts';
import { ingestManifests } from './ingestManifests.ts';
import { checkAddress, listen } from './listen.ts';
import { operatorTasks } from './operatorTasks.ts';
import type { StartReport } from './report.ts';
import { drain, GRACE } from './stop.ts';
import { checkMetricsAddress, type Watching, watch, watchTraces } from './watch.ts';

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
  const connection = await connect(config, logger);
  const endTraces = await watchTraces(config);
  try {
    const { auth, mailer, site, report } = await prepare(config, connection, {
      ...options,
      logger,
    });
    const lifecycle = { stopping: false };
    const { db, kind, pool } = connection;
    const { rerank } = options;
    const inBackground = [
      ...enrichTasks({ config, db, logger }),
      ...gapTasks({ config, db, logger, rerank }),
    ];
    const enricher = createEnricher({ db, logger, tasks: inBackground });
    const sweeper = createSweeper({ db, logger, retention: config });
    const counts = createCountRecorder({ db, logger });
    const { replica, closeReplica } = followReplica(config, connection, logger);
    const tasks = operatorTasks({ config, db, logger, sweeper, enricher, replica });
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
    const roller = createRoller({ db, logger, retention: config });
    // Commands open a real Postgres themselves.
    const endControl = kind === 'pglite' ? await startControl({ config, db, logger }) : undefined;
    mailer.start();
    sweeper.start();
    roller.start();
    counts.start();
    enricher.start();
    logger.info({ ...report }, 'listening');
    return {
      server,
      report,
      stop: stopper({
        server,
        auth,
        workers: [sweeper, roller, enricher, tasks, counts],
        endControl,
        mailer,
        connection,
        closeReplica,
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

interface Running {
  server: Server;
  auth: AuthService;
  /** What works in the background. */
  workers: Array<{ stop(): Promise<void> }>;
  /** Stops taking commands. */
  endControl: (() => Promise<void>) | undefined;
  mailer: Mailer;
  connection: Connection;
  closeReplica: () => Promise<void>;
  watching: Watching;
  logger: Logger;
  lifecycle: { stopping: boolean };
  grace: number;
}

/** A function that stops what runs; called again it waits for the same end. */
function stopper({
  server,
  auth,
  workers,
  endControl,
  mailer,
  connection,
  closeReplica,
  watching,
  logger,
  lifecycle,
  grace,
}: Running): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    lifecycle.stopping = true;
    logger.info('stopping');
    const complete = await drain(server, grace);
    if (!complete) logger.warn({ grace }, 'requests were cut off');
    await Promise.all(workers.map((worker) => worker.stop()));
    await auth.events.settled();
    await endControl?.();
    await mailer.stop(grace);
    await watching.end();
    await closeReplica();
    await connection.close();
    logger.info('stopped');
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
}
