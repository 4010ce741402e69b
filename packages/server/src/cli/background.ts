import { gapTasks } from '../admin/gaps/gapTasks.ts';
import { createRoller } from '../admin/rollups/roller.ts';
import type { Config } from '../config.ts';
import { type CountRecorder, createCountRecorder } from '../counts/countRecorder.ts';
import type { Connection } from '../database/connect.ts';
import type { Replica } from '../database/replica/replica.ts';
import type { Logger } from '../http/logger.ts';
import { createEnricher, type Enricher } from '../rag/enrich/enricher.ts';
import { enrichTasks } from '../rag/enrich/enrichTasks.ts';
import type { Rerank } from '../rag/search/rerank/rerank.ts';
import { createSweeper } from '../sweep/sweeper.ts';
import type { OperatorTasks } from '../tasks/operatorTasks.ts';
import { followReplica } from './followReplica.ts';
import { operatorTasks } from './operatorTasks.ts';

/** What a server does beside answering requests. */
export interface Background {
  enricher: Enricher;
  tasks: OperatorTasks;
  counts: CountRecorder;
  replica: Replica | undefined;
  start(): void;
  /** Ends after what is under way. */
  stop(): Promise<void>;
  /** When nobody reads any more. */
  closeReplica(): Promise<void>;
}

/** Makes it; it begins with `start`, when the server listens. */
export function makeBackground(
  config: Config,
  connection: Connection,
  { logger, rerank }: { logger: Logger; rerank: Rerank | undefined },
): Background {
  const { db } = connection;
  const inBackground = [
    ...enrichTasks({ config, db, logger }),
    ...gapTasks({ config, db, logger, rerank }),
  ];
  const enricher = createEnricher({ db, logger, tasks: inBackground });
  const sweeper = createSweeper({ db, logger, retention: config });
  const roller = createRoller({ db, logger, retention: config });
  const counts = createCountRecorder({ db, logger });
  const { replica, closeReplica } = followReplica(config, connection, logger);
  const tasks = operatorTasks({ config, db, logger, sweeper, enricher, replica });
  const workers = [sweeper, roller, counts, enricher];
  return {
    enricher,
    tasks,
    counts,
    replica,
    closeReplica,
    start() {
      for (const worker of workers) worker.start();
    },
    async stop() {
      await Promise.all([...workers, tasks].map((worker) => worker.stop()));
    },
  };
}
