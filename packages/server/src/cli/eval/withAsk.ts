import { type Ask, askSearch, askServer } from '../../rag/eval/index.ts';
import { createSearch } from '../../rag/search/search.ts';
import { openDatabase } from '../openDatabase.ts';

/**
 * Does something with the search of a running server, or of the database that the settings name.
 *
 * @throws {StartError} when the embedded database belongs to a running server
 */
export async function withAsk<T>(
  server: string | undefined,
  use: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (server !== undefined) return use(askServer(server));
  const { db, close } = await openDatabase();
  try {
    return await use(askSearch(createSearch(db)));
  } finally {
    await close();
  }
}
