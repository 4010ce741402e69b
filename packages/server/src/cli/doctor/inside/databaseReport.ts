import { type Kysely, sql } from 'kysely';
import { authOptions } from '../../../auth/options.ts';
import type { Config } from '../../../config.ts';
import type { Manifest } from '../../../contract/index.ts';
import { findDrift } from '../../../database/drift.ts';
import { migrationStatus, unknownMigrations } from '../../../database/migrate.ts';
import type { Database } from '../../../database/types.ts';
import { hasVectorExtension } from '../../../database/vector.ts';
import { createLogger } from '../../../http/logger.ts';
import { compareManifest } from '../../../rag/ingest/compareManifest.ts';
import { StartError } from '../../failure.ts';
import { loadManifests } from '../../ingestManifests.ts';
import type { DatabaseReport } from './reportSchema.ts';

async function readServer(db: Kysely<Database>) {
  const before = Date.now();
  const { rows } = await sql<{ version: string; time: string; create: boolean; vector: boolean }>`
    select current_setting('server_version') as version,
      (extract(epoch from clock_timestamp()) * 1000)::text as time,
      has_schema_privilege(current_user, 'public', 'create') as "create",
      exists (select from pg_extension where extname = 'vector') as vector`.execute(db);
  const [row] = rows;
  const tolerance = (Date.now() - before) / 2;
  return {
    version: row?.version ?? '',
    clock: { ahead: Number(row?.time ?? 0) - before - tolerance, tolerance },
    mayCreate: row?.create ?? false,
    hasVector: row?.vector ?? false,
  };
}

/** Sign-in has no tables before the first migration, and none to compare. */
async function readDrift(db: Kysely<Database>, config: Config): Promise<string[]> {
  const options = authOptions({
    config,
    db,
    logger: createLogger({ logLevel: 'silent' }),
    mailer: { send: async () => {} },
    secret: '',
  });
  const drift = await findDrift(db, options);
  return drift.filter(({ harmless }) => !harmless).map(({ message }) => message);
}

async function readIndexed(db: Kysely<Database>): Promise<DatabaseReport['indexed']> {
  const rows = await db
    .selectFrom('rag_site as site')
    .leftJoin('rag_index as index', 'index.site_id', 'site.id')
    .leftJoin('rag_segment as segment', (join) =>
      join.onRef('segment.index_id', '=', 'index.id').on('segment.live', '=', true),
    )
    .leftJoin('rag_section as section', 'section.segment_id', 'segment.id')
    .groupBy(['site.id', 'site.site', 'site.locale', 'site.published_at'])
    .orderBy('site.id')
    .select(['site.site', 'site.locale', 'site.published_at'])
    .select((eb) =>
      eb.fn.count<string>('section.ordinal').filterWhere('part', '=', 0).as('sections'),
    )
    .execute();
  return rows.map(({ site, locale, published_at, sections }) => ({
    site,
    locale,
    sections: Number(sections),
    publishedAt: published_at.getTime(),
  }));
}

type Built = Pick<DatabaseReport, 'built' | 'manifestProblem'>;

async function readBuilt(db: Kysely<Database>, path: string | undefined): Promise<Built> {
  if (!path) return {};
  let manifests: Manifest[];
  try {
    manifests = await loadManifests(path);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return { manifestProblem: error.message };
  }
  const built: NonNullable<Built['built']> = [];
  for (const manifest of manifests) built.push(...(await compareManifest(db, manifest)));
  return { built };
}

/** Looks at a database and changes nothing in it. */
export async function databaseReport(
  db: Kysely<Database>,
  config: Config,
): Promise<DatabaseReport> {
  const { hasVector, ...server } = await readServer(db);
  const { applied, pending } = await migrationStatus(db);
  const available = hasVector || (await hasVectorExtension(db));
  const isNew = applied.length === 0;
  const isBehind = pending.length > 0;
  return {
    ...server,
    pending,
    unknown: await unknownMigrations(db),
    drift: isNew ? [] : await readDrift(db, config),
    vector: hasVector ? 'installed' : available ? 'available' : 'missing',
    indexed: isBehind ? [] : await readIndexed(db),
    ...(isBehind ? {} : await readBuilt(db, config.manifestDir)),
  };
}
