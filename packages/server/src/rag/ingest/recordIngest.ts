import type { Insertable, Kysely } from 'kysely';
import type { IngestResult, IngestSender } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ApiError } from '../../http/errors.ts';
import type { RagIngestTable } from '../tables.ts';

/** Who sent a manifest, and what made it. */
export interface Sent {
  sender: IngestSender;
  generator?: string | undefined;
}

const NOTHING = { generation: 0, pages: 0, sections: 0, added: 0, removed: 0, unchanged: 0 };

type Row = Insertable<RagIngestTable>;

/** An ingest does not fail because nobody could write it down. */
async function note(db: Kysely<Database>, row: Row): Promise<void> {
  await db
    .insertInto('rag_ingest')
    .values(row)
    .execute()
    .catch(() => {});
}

/** Keeps that an ingest failed. It never throws. */
export async function noteFailed(
  db: Kysely<Database>,
  { sender, generator }: Sent,
  thrown: unknown,
): Promise<void> {
  const error = thrown instanceof ApiError ? thrown.code : 'internal_error';
  const row = { sender, generator: generator ?? null, outcome: 'failed' as const, error };
  await note(db, { ...row, site: null, locales: [], ms: 0, ...NOTHING });
}

async function noteDone(
  db: Kysely<Database>,
  { sender, generator }: Sent,
  { warnings: _told, ...result }: IngestResult,
  ms: number,
): Promise<void> {
  const from = { sender, generator: generator ?? null };
  await note(db, { ...from, outcome: 'done', error: null, ms, ...result });
}

/** Does an ingest, and keeps for the operator who sent it and what became of it. */
export async function recorded(
  db: Kysely<Database>,
  sent: Sent,
  ingest: () => Promise<IngestResult>,
): Promise<IngestResult> {
  const start = performance.now();
  try {
    const result = await ingest();
    await noteDone(db, sent, result, Math.round(performance.now() - start));
    return result;
  } catch (error) {
    await noteFailed(db, sent, error);
    throw error;
  }
}
