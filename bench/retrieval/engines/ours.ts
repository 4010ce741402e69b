import { connect } from '../../../packages/server/src/database/connect.ts';
import { migrate } from '../../../packages/server/src/database/migrate.ts';
import { ingestManifest } from '../../../packages/server/src/rag/ingest/index.ts';
import { createSearch } from '../../../packages/server/src/rag/search/search.ts';
import { manifestOf } from '../data.ts';
import type { Engine, Section } from './engine.ts';

async function open(databaseUrl?: string) {
  const { db, close } = await connect({
    dataDir: 'memory://',
    ...(databaseUrl && { databaseUrl }),
  });
  await migrate(db);
  const search = createSearch(db);
  const engine: Engine = {
    name: databaseUrl ? 'ours, on Postgres' : 'ours, embedded database',
    search: async (query) => {
      const { pages } = await search({ query, pages: 10, sectionsPerPage: 3 });
      return pages.map(({ sections: [best], score }) => {
        return { page: best?.url.slice(1) ?? '', score };
      });
    },
    close,
  };
  return { db, engine };
}

/** Our search, over a database that is emptied before; without an address, the embedded one. */
export async function ours(sections: Section[], databaseUrl?: string): Promise<Engine> {
  const { db, engine } = await open(databaseUrl);
  await db.deleteFrom('rag_site').execute();
  await ingestManifest(db, manifestOf('bench', sections));
  return engine;
}

/** Our search, over a database that was filled before. */
export async function filledOurs(databaseUrl: string): Promise<Engine> {
  return (await open(databaseUrl)).engine;
}
