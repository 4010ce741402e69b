import type { Kysely } from 'kysely';
import type { Database } from '../../database/types.ts';

/** What the site says about itself. */
export interface SiteFacts {
  /** Where it stands, e.g. `https://example.com`. */
  origin: string | undefined;
  /** The author's file `assistant.md`. */
  instructions: string | undefined;
}

/** The site that answers in a locale: the one that was published last. */
export async function readSite(db: Kysely<Database>, locale?: string): Promise<SiteFacts> {
  const rows = await db
    .selectFrom('rag_site')
    .select(['site', 'locale', 'default_locale', 'instructions'])
    .orderBy('published_at', 'desc')
    .execute();
  const row =
    rows.find((one) => one.locale === locale) ?? rows.find((one) => one.default_locale) ?? rows[0];
  return {
    origin: row && URL.canParse(row.site) ? new URL(row.site).origin : undefined,
    instructions: row?.instructions ?? undefined,
  };
}
