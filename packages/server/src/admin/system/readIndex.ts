import { type Kysely, sql } from 'kysely';
import type { SystemIndex, SystemReason } from '../../contract/index.ts';
import type { Database } from '../../database/types.ts';
import { countTexts } from '../../rag/enrich/questionStore.ts';
import { vectorStatus } from '../../rag/enrich/vectorStatus.ts';
import { RECIPE } from '../../rag/search/impact.ts';
import type { AdminDeps } from '../deps.ts';

/** Ingests that are told of. */
const INGESTS = 20;

/** Milliseconds for which counts of all texts are good: they look at every section. */
const FRESH = 30_000;

type Site = SystemIndex['sites'][number];
type Index = Site['indexes'][number];

/** Sections are counted by their segments, of which there are a few to an index. */
async function readSites(db: Kysely<Database>): Promise<Site[]> {
  const { rows } = await sql<Omit<Site, 'publishedAt' | 'indexes'> & { id: number; at: Date }>`
    select id, site, locale, generation, published_at as at from rag_site
    order by site, default_locale desc, locale limit 200`.execute(db);
  const indexes = await sql<Index & { siteId: number }>`
    select i.site_id as "siteId", i.plugin, i.version, i.latest, i.recipe <> ${RECIPE} as stale,
      coalesce(sum(g.sections - bit_count(g.dead)) filter (where g.live), 0)::int as sections
    from rag_index i left join rag_segment g on g.index_id = i.id
    group by i.id order by i.plugin, i.latest desc, i.version`.execute(db);
  const bySite = Map.groupBy(indexes.rows, ({ siteId }) => siteId);
  return rows.map(({ id, at, ...site }) => ({
    ...site,
    publishedAt: at.toISOString(),
    indexes: (bySite.get(id) ?? []).map(({ siteId: _its, ...index }) => index),
  }));
}

async function readIngests(db: Kysely<Database>): Promise<SystemIndex['ingests']> {
  const rows = await db
    .selectFrom('rag_ingest')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(INGESTS)
    .execute();
  return rows.map(({ id: _own, at, ...ingest }) => ({ at: at.toISOString(), ...ingest }));
}

/** Counts again only after a while, and once for many who ask. */
function nowAndThen<T>(count: () => Promise<T>): () => Promise<T> {
  let counted: { at: number; value: Promise<T> } | undefined;
  return () => {
    if (!counted || Date.now() - counted.at > FRESH) {
      counted = { at: Date.now(), value: count() };
      counted.value.catch(() => {
        counted = undefined;
      });
    }
    return counted.value;
  };
}

async function readQuestions({ db, config }: Pick<AdminDeps, 'db' | 'config'>) {
  if (!config.searchModels.questions) return null;
  const { total, missing } = await countTexts(db);
  return { total: Number(total), done: Number(total) - Number(missing) };
}

function attentionOf(index: Omit<SystemIndex, 'attention'>): SystemReason[] {
  const { sites, ingests, embeddings } = index;
  const all = sites.flatMap(({ indexes }) => indexes);
  const reasons: Array<[boolean, SystemReason]> = [
    [all.every(({ sections }) => sections === 0), 'index-empty'],
    [all.some(({ stale }) => stale), 'index-stale'],
    [ingests[0]?.outcome === 'failed', 'ingest-failed'],
    [embeddings?.available === false, 'vectors-unavailable'],
    [embeddings?.available === true && embeddings.done < embeddings.total, 'vectors-missing'],
  ];
  return reasons.flatMap(([is, reason]) => (is ? [reason] : []));
}

/** Makes what reads the index for the operator. */
export function indexReader(deps: Pick<AdminDeps, 'db' | 'config'>): () => Promise<SystemIndex> {
  const { db, config } = deps;
  const embeddings = nowAndThen(async () => (await vectorStatus(config, db)) ?? null);
  const questions = nowAndThen(() => readQuestions(deps));
  return async () => {
    const index = {
      sites: await readSites(db),
      ingests: await readIngests(db),
      manifests: config.manifestDir !== undefined,
      embeddings: await embeddings(),
      questions: await questions(),
    };
    return { ...index, attention: attentionOf(index) };
  };
}
