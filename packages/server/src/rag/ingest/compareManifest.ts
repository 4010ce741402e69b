import type { Kysely } from 'kysely';
import type { Manifest } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { wantedIndexes } from './entries.ts';
import { planIngest } from './plan.ts';
import { findState } from './readState.ts';
import { localesOf, siteLocale } from './siteKey.ts';

/** What an ingest would change in one locale, in sections. */
export interface ManifestDifference {
  site: string;
  locale: string;
  added: number;
  removed: number;
}

/** The state of a site that was never ingested. */
const NOTHING = { siteId: 0, generation: 0, indexes: [] };

/** Compares a manifest with the index, as an ingest would, and changes nothing. */
export async function compareManifest(
  db: Kysely<Database>,
  manifest: Manifest,
): Promise<ManifestDifference[]> {
  const differences: ManifestDifference[] = [];
  for (const locale of localesOf(manifest)) {
    const target = siteLocale(manifest, locale);
    const state = (await findState(db, target)) ?? NOTHING;
    const { indexes, drop } = planIngest(wantedIndexes(manifest, locale), state);
    const sum = (key: 'added' | 'removed') =>
      indexes.reduce((total, index) => total + index[key], 0);
    const dropped = drop.reduce((total, index) => total + index.sections.length, 0);
    differences.push({
      site: target.site,
      locale,
      added: sum('added'),
      removed: sum('removed') + dropped,
    });
  }
  return differences;
}
