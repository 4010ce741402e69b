import { createLogger } from '../../http/logger.ts';
import { type Ask, askSearch, askServer } from '../../rag/eval/index.ts';
import { createSearch } from '../../rag/search/search.ts';
import { createSearchParts } from '../../rag/search/searchParts.ts';
import { openDatabase } from '../openDatabase.ts';

/** A way to ask, with vectors, without them, or as the server is set. */
export type AskWith = (fusion?: boolean) => Ask;

/** Says once, at the end, which models were away: the figures are those of a search without them. */
function degradations() {
  const counts = new Map<string, number>();
  return {
    note(reasons: readonly string[]): void {
      for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    },
    lines: () => [...counts].map(([reason, count]) => `${count} questions: ${reason}`),
  };
}

/**
 * Does something with the search of a running server, or of the database that the settings name.
 *
 * @throws {StartError} when the embedded database belongs to a running server
 */
export async function withAsk<T>(
  server: string | undefined,
  use: (askWith: AskWith) => Promise<T>,
): Promise<T> {
  if (server !== undefined) return use(() => askServer(server));
  const { config, db, close } = await openDatabase();
  const degraded = degradations();
  const logger = createLogger({ logLevel: 'silent' });
  try {
    const search = createSearch(db, createSearchParts({ config, db, logger }));
    return await use((fusion) => askSearch(search, { fusion, onDegraded: degraded.note }));
  } finally {
    for (const line of degraded.lines()) console.error(`A model did not take part: ${line}.`);
    await close();
  }
}
