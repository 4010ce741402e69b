import type { Kysely } from 'kysely';
import type { SuggestionsRequest, SuggestionsResponse } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { pickIndexes, readCatalog } from '../search/catalog.ts';
import { ofPage, ofSite } from './chooseSuggestions.ts';
import { readFirstHeads, readPageHeads } from './readHeads.ts';

/**
 * What a reader may want to ask on a page. It comes from the index alone: no model is asked.
 *
 * @returns that of the docs as a whole for a page that is not in the index, or has no headings
 */
export async function suggest(
  db: Kysely<Database>,
  { page, version, locale }: SuggestionsRequest,
): Promise<SuggestionsResponse> {
  const scope = { url: page, version, locale };
  const indexes = pickIndexes(await readCatalog(db), scope).map(({ id }) => id);
  const own = page ? ofPage(await readPageHeads(db, indexes, page)) : [];
  if (own.length > 0) return { ofPage: true, suggestions: own };
  return { ofPage: false, suggestions: ofSite(await readFirstHeads(db, indexes)) };
}
