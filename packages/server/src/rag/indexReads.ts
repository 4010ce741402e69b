import type { Kysely } from 'kysely';
import type { AppDeps } from '../app.ts';
import type { Database } from '../database/types.ts';
import { ApiError } from '../http/errors.ts';
import { replicaReads } from '../metrics/instruments.ts';
import { createPageReader, type PageReader } from './search/readPage.ts';
import { createSearch, type Search } from './search/search.ts';
import { createSearchParts } from './search/searchParts.ts';

/** A database that holds the index, with what reads from it. */
export interface IndexSource {
  db: Kysely<Database>;
  search: Search;
  readPage: PageReader;
}

/** Where the index is read: from the read replica where there is one, or from the primary. */
export interface IndexReads {
  /**
   * Does `work` over the replica while it may be asked, and over the primary otherwise; over the
   * primary once more when the replica has failed. All that has to be of one state goes into one
   * `work`: two may be done over different databases.
   */
  read<T>(work: (source: IndexSource) => Promise<T>): Promise<T>;
}

type Deps = Pick<AppDeps, 'config' | 'db' | 'logger' | 'rerank' | 'replica'>;

/** Each with caches of its own: what is remembered of one database is not looked for in another. */
function sourceOver(db: Kysely<Database>, deps: Deps): IndexSource {
  return {
    db,
    search: createSearch(db, createSearchParts({ ...deps, db })),
    readPage: createPageReader(db),
  };
}

/** Makes what reads the index of a server. */
export function createIndexReads(deps: Deps): IndexReads {
  const { replica } = deps;
  const primary = sourceOver(deps.db, deps);
  if (!replica) return { read: (work) => work(primary) };
  const secondary = sourceOver(replica.db, deps);

  return {
    async read(work) {
      if (!replica.usable()) {
        replicaReads.inc({ outcome: 'primary' });
        return work(primary);
      }
      try {
        const done = await work(secondary);
        replicaReads.inc({ outcome: 'replica' });
        return done;
      } catch (error) {
        // What is wrong with the request is wrong everywhere.
        if (error instanceof ApiError) throw error;
        replicaReads.inc({ outcome: 'failed' });
        replica.failed(error);
        return work(primary);
      }
    },
  };
}
