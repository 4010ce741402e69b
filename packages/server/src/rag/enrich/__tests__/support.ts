import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../database/types.ts';
import { createTestApp } from '../../../testing/createTestApp.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../../../testing/embeddingServer.ts';
import { SYNONYMS } from '../../__tests__/kettles.ts';
import { createEnricher } from '../enricher.ts';
import { enrichTasks } from '../enrichTasks.ts';
import { spaceTable } from '../vectorSpace.ts';

/** An embeddings endpoint for a suite, working and forgetful before each test. */
export function useEmbeddingServer(): () => EmbeddingServer {
  let server: EmbeddingServer | undefined;
  const get = () => {
    if (!server) throw new Error('the server is there inside tests and hooks only');
    return server;
  };
  beforeAll(async () => {
    server = await startEmbeddingServer({ synonyms: SYNONYMS });
  });
  afterAll(() => server?.close());
  beforeEach(() => {
    Object.assign(get(), {
      requests: [],
      keys: [],
      faults: [],
      fault: undefined,
      maxCharacters: Number.POSITIVE_INFINITY,
      dimensions: 64,
      delay: 0,
    });
  });
  return get;
}

/** Removes everything from the index and what models have made of it. */
export async function emptyIndex(db: Kysely<Database>): Promise<void> {
  const spaces = await db.selectFrom('rag_vector_space').select('id').execute();
  for (const space of spaces) await sql`drop table if exists ${spaceTable(space)}`.execute(db);
  await sql`
    truncate rag_site, rag_vector_space, rag_question, rag_model_failure, rag_lease
    restart identity cascade`.execute(db);
}

/** The environment that knows the endpoint. */
export function embeddingsEnv(server: EmbeddingServer, more: Record<string, string> = {}) {
  return {
    EMBEDDINGS_BASE_URL: server.baseUrl,
    EMBEDDINGS_MODEL: 'test',
    EMBEDDINGS_FUSION: 'on',
    ...more,
  };
}

/** An application with what works on its index in the background, as a start assembles it. */
export function createEnrichedApp(db: Kysely<Database>, env: Record<string, string>) {
  const test = createTestApp(db, { env });
  const { config, logger } = test.deps;
  const enricher = createEnricher({ db, logger, tasks: enrichTasks({ config, db, logger }) });
  return { ...test, enricher };
}
