import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { Manifest } from '../contract/index.ts';
import type { Replica } from '../database/replica/replica.ts';
import type { Database } from '../database/types.ts';
import type { Logger } from '../http/logger.ts';
import type { Enricher } from '../rag/enrich/enricher.ts';
import { ingestManifest } from '../rag/ingest/index.ts';
import type { Sweeper } from '../sweep/sweeper.ts';
import { createOperatorTasks, type OperatorTasks, type Work } from '../tasks/operatorTasks.ts';
import { loadManifests } from './ingestManifests.ts';

interface Deps {
  config: Pick<Config, 'manifestDir'>;
  db: Kysely<Database>;
  logger: Logger;
  sweeper: Pick<Sweeper, 'sweepNow'>;
  enricher?: Pick<Enricher, 'wake'> | undefined;
  replica?: Pick<Replica, 'published'> | undefined;
}

/** No recipe has this number: what is marked so is indexed anew by the next ingest. */
const NO_RECIPE = 0;

/** Marks every index, to be built anew by the next ingest of its site. It answers until then. */
async function markAll(db: Kysely<Database>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('rag_index')
    .set({ recipe: NO_RECIPE })
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

const sectionsOf = ({ pages }: Manifest) =>
  pages.reduce((sum, page) => sum + Math.max(1, page.sections.length), 0);

/**
 * Indexes everything anew. What the index keeps is not enough for that: it has no descriptions of
 * pages, and cuts long sections. The manifests of this server have all; where it has none, the next
 * manifest that is sent does it.
 */
async function rebuild({ config, db, enricher, replica }: Deps, { signal, onProgress }: Work) {
  const manifests = config.manifestDir ? await loadManifests(config.manifestDir) : [];
  const marked = await markAll(db);
  const total = manifests.reduce((sum, manifest) => sum + sectionsOf(manifest), 0);
  let before = 0;
  for (const manifest of manifests) {
    await ingestManifest(db, manifest, {
      sender: 'administrator',
      onProgress: ({ done }) => {
        signal.throwIfAborted();
        onProgress({ done: Math.min(total, before + done), total });
      },
    });
    before += sectionsOf(manifest);
  }
  enricher?.wake();
  replica?.published();
  return { indexes: marked, manifests: manifests.length, sections: before };
}

async function sweepNow({ sweeper }: Deps, { signal }: Work): Promise<Record<string, number>> {
  const removed = await sweeper.sweepNow(signal);
  return Object.fromEntries(Object.entries(removed).filter(([, rows]) => rows > 0));
}

/** The tasks that an operator can ask this server for. */
export function operatorTasks(deps: Deps): OperatorTasks {
  const { db, logger } = deps;
  return createOperatorTasks({
    db,
    logger,
    works: {
      sweep: (work) => sweepNow(deps, work),
      rebuild: (work) => rebuild(deps, work),
    },
  });
}
