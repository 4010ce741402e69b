import { connect } from '../../../packages/server/src/database/connect.ts';
import { migrate } from '../../../packages/server/src/database/migrate.ts';
import { ingestManifest } from '../../../packages/server/src/rag/ingest/index.ts';
import { createSearch } from '../../../packages/server/src/rag/search/search.ts';
import { manifestOf } from '../data.ts';
import type { Engine, Section } from './engine.ts';

/** Our search, over a database that is emptied before; without an address, the embedded one. */
export async function ours(sections: Section[], databaseUrl?: string): Promise<Engine> {
  const { db, close } = await connect({
    dataDir: 'memory://',
    ...(databaseUrl && { databaseUrl }),
  });
  await migrate(db);
  await db.deleteFrom('rag_site').execute();
  await ingestManifest(db, manifestOf('bench', sections));
  const search = createSearch(db);
  return {
    name: databaseUrl ? 'ours, on Postgres' : 'ours, embedded database',
    search: async (query) => {
      const { pages } = await search({ query, pages: 10, sectionsPerPage: 3 });
      return pages.map((page) => page.sections[0]?.url.slice(1) ?? '');
    },
    close,
  };
}
