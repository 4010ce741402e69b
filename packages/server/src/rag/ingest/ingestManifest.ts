import type { Kysely } from 'kysely';
import type { IngestResult, Manifest } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { ingestedSections, ingests } from '../../metrics/instruments.ts';
import { checkManifest } from './checkManifest.ts';
import { type IngestOptions, ingestLocale, type LocaleResult } from './ingestLocale.ts';
import { policyWarnings } from './policyWarnings.ts';
import { recorded } from './recordIngest.ts';
import { localesOf, siteLocale } from './siteKey.ts';

/** The last ingest of each database in this process; processes are kept apart by the database. */
const queues = new WeakMap<Kysely<Database>, Promise<unknown>>();

/** Runs one task after the other, however each ends. */
function inTurn<T>(db: Kysely<Database>, task: () => Promise<T>): Promise<T> {
  const turn = (queues.get(db) ?? Promise.resolve()).then(task, task);
  queues.set(db, turn);
  return turn;
}

function summarise(manifest: Manifest, locales: string[], results: LocaleResult[]): IngestResult {
  const sum = (key: Exclude<keyof LocaleResult, 'generation'>) =>
    results.reduce((total, result) => total + result[key], 0);
  return {
    site: siteLocale(manifest, locales[0] ?? '').site,
    locales,
    generation: Math.max(0, ...results.map((result) => result.generation)),
    pages: manifest.pages.length,
    sections: sum('sections'),
    added: sum('added'),
    removed: sum('removed'),
    unchanged: sum('unchanged'),
  };
}

async function ingest(
  db: Kysely<Database>,
  manifest: Manifest,
  options: IngestOptions,
): Promise<IngestResult> {
  const locales = localesOf(manifest);
  const results: LocaleResult[] = [];
  for (const locale of locales) results.push(await ingestLocale(db, manifest, locale, options));
  const warnings = await policyWarnings(db, manifest);
  return { ...summarise(manifest, locales, results), ...(warnings.length > 0 && { warnings }) };
}

/** Counts and times an ingest. */
async function observed(task: () => Promise<IngestResult>): Promise<IngestResult> {
  const end = ingests.startTimer();
  try {
    const result = await task();
    end({ outcome: 'done' });
    for (const change of ['added', 'removed', 'unchanged'] as const) {
      ingestedSections.inc({ change }, result[change]);
    }
    return result;
  } catch (error) {
    end({ outcome: 'failed' });
    throw error;
  }
}

/**
 * Replaces what the index holds for the site and locales of a manifest. Only changed sections are
 * indexed, the old index answers until the new one is complete, and the same manifest again changes
 * nothing. Several ingests at once are safe; the one that publishes last wins.
 *
 * @param manifest as `readManifest` gives it
 * @throws {ApiError} `invalid_manifest` if addresses repeat or locales disagree
 * @example
 * const manifest = await readManifest(await readFile('en.json'));
 * const { added, removed } = await ingestManifest(db, manifest);
 */
export async function ingestManifest(
  db: Kysely<Database>,
  manifest: Manifest,
  options: IngestOptions = {},
): Promise<IngestResult> {
  const { sender = 'command' } = options;
  const { generator } = manifest;
  return recorded(db, { sender, generator }, async () => {
    checkManifest(manifest);
    return inTurn(db, () => observed(() => ingest(db, manifest, options)));
  });
}
