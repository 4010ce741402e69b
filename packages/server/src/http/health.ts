import { Router } from 'express';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/types.ts';
import { methodNotAllowed } from './errorHandler.ts';
import { ApiError } from './errors.ts';

/** Longest wait in milliseconds for the database to say that it is there. */
const PROBE_TIMEOUT = 2_000;

export interface HealthDeps {
  db: Kysely<Database>;
  /** Set once the process has been told to stop. */
  lifecycle: { stopping: boolean };
}

/** Rejects with `database_unavailable` unless the database answers in time. */
async function probe(db: Kysely<Database>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PROBE_TIMEOUT);
  });
  try {
    await Promise.race([sql`select 1`.execute(db), late]);
  } catch (cause) {
    throw new ApiError('database_unavailable', { cause });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `/healthz`: the process runs and answers. `/readyz`: it can do its work, so requests may be sent
 * to it; 503 while the database is away and from the moment it was told to stop.
 */
export function healthRoutes({ db, lifecycle }: HealthDeps): Router {
  const router = Router();
  router.use(['/healthz', '/readyz'], (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  const get = methodNotAllowed('GET', 'HEAD');
  router
    .route('/healthz')
    .get((_req, res) => void res.json({ status: 'ok' }))
    .all(get);
  router
    .route('/readyz')
    .get(async (_req, res) => {
      if (lifecycle.stopping) throw new ApiError('shutting_down');
      await probe(db);
      res.json({ status: 'ready', checks: { database: 'ok' } });
    })
    .all(get);
  return router;
}
