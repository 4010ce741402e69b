import type { Config } from '../config.ts';
import type { Connection } from '../database/connect.ts';
import { openReplica } from '../database/replica/openReplica.ts';
import { type Replica, watchReplica } from '../database/replica/replica.ts';
import type { Logger } from '../http/logger.ts';

interface Followed {
  replica: Replica | undefined;
  closeReplica: () => Promise<void>;
}

/** Opens the read replica that the environment names. One that is away keeps no server from starting. */
export function followReplica(
  config: Pick<Config, 'databaseReadUrl' | 'slowQueryMs'>,
  { db }: Pick<Connection, 'db'>,
  logger: Logger,
): Followed {
  const { databaseReadUrl: url, slowQueryMs } = config;
  if (!url) return { replica: undefined, closeReplica: async () => {} };
  const opened = openReplica(url, { slowQueryMs, logger });
  const replica = watchReplica({ primary: db, replica: opened.db, logger });
  void replica.look();
  return { replica, closeReplica: opened.close };
}
