import { type Kysely, sql } from 'kysely';
import type { IngestResult, IngestSender, Manifest } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { languageOf } from '../search/language.ts';
import { wantedIndexes } from './entries.ts';
import { isUnchanged, type Plan, planIngest } from './plan.ts';
import { publish, type StagedIndex, StaleError, sweep } from './publish.ts';
import { readState, type State } from './readState.ts';
import { type SiteLocale, siteLocale } from './siteKey.ts';
import { stagePlan } from './stagePlan.ts';

/** How far an ingest is, in sections that have to be stored. */
export interface IngestProgress {
  locale: string;
  done: number;
  total: number;
}

export interface IngestOptions {
  /** For the operator, who is told where an index came from; a command without it. */
  sender?: IngestSender;
  onProgress?: (progress: IngestProgress) => void;
}

export type LocaleResult = Pick<
  IngestResult,
  'generation' | 'sections' | 'added' | 'removed' | 'unchanged'
>;

/** So often an ingest plans again because another process published first. */
const ATTEMPTS = 20;
const FOREIGN_KEY_VIOLATION = '23503';

/** Another ingest published, or removed the index that was being written. */
function isStale(error: unknown): boolean {
  if (error instanceof StaleError) return true;
  return error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION;
}

function resultOf(plan: Plan, generation: number): LocaleResult {
  const sum = (key: 'added' | 'removed' | 'unchanged') =>
    plan.indexes.reduce((total, index) => total + index[key], 0);
  const dropped = plan.drop.reduce((total, index) => total + index.sections.length, 0);
  return {
    generation,
    sections: sum('added') + sum('unchanged'),
    added: sum('added'),
    removed: sum('removed') + dropped,
    unchanged: sum('unchanged'),
  };
}

/** Keeps the author's instructions. They are no part of the index: a changed one rebuilds nothing. */
async function keepInstructions(db: Kysely<Database>, state: State, text = ''): Promise<void> {
  const instructions = text.trim() || null;
  await sql`
    update rag_site set instructions = ${instructions}
    where id = ${state.siteId} and instructions is distinct from ${instructions}
  `.execute(db);
}

/** The site that was ingested last answers readers who name none, even if nothing in it changed. */
async function touch(db: Kysely<Database>, state: State, { site }: SiteLocale): Promise<number> {
  const touched = await sql<{ generation: number }>`
    update rag_site set generation = generation + 1, published_at = now()
    where id = ${state.siteId} and exists (
      select from rag_site other
      where other.site <> ${site} and other.published_at > rag_site.published_at)
    returning generation
  `.execute(db);
  return touched.rows[0]?.generation ?? state.generation;
}

async function stageAndPublish(
  db: Kysely<Database>,
  state: State,
  plan: Plan,
  { locale, onProgress }: IngestOptions & { locale: string },
): Promise<number> {
  const total = plan.indexes.reduce((sum, index) => sum + index.build.length, 0);
  let done = 0;
  const onStored = (sections: number) => {
    done += sections;
    // A long section is stored in parts: never say more than there is.
    onProgress?.({ locale, done: Math.min(done, total), total });
  };
  let staged: StagedIndex[] = [];
  try {
    staged = await stagePlan({ db, state, plan, language: await languageOf(locale), onStored });
    return await publish(db, state, plan, staged);
  } catch (error) {
    const segments = staged.flatMap((index) => index.segments);
    if (isStale(error)) await sweep(db, segments);
    throw error;
  }
}

/**
 * Makes the index of one locale hold what the manifest says. Only changed sections are indexed.
 *
 * @throws if other processes publish the same locale over and over in between
 */
export async function ingestLocale(
  db: Kysely<Database>,
  manifest: Manifest,
  locale: string,
  options: IngestOptions,
): Promise<LocaleResult> {
  const target = siteLocale(manifest, locale);
  const wanted = wantedIndexes(manifest, locale);
  for (let attempt = 1; ; attempt++) {
    const state = await readState(db, target);
    const plan = planIngest(wanted, state);
    await keepInstructions(db, state, manifest.instructions);
    if (isUnchanged(plan)) return resultOf(plan, await touch(db, state, target));
    try {
      return resultOf(plan, await stageAndPublish(db, state, plan, { ...options, locale }));
    } catch (error) {
      if (!isStale(error) || attempt === ATTEMPTS) throw error;
    }
  }
}
