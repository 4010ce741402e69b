import { type Kysely, sql } from 'kysely';

/**
 * The search index: sites, indexes (one for each version of a docs instance), immutable segments of
 * packed postings, and the sections that answers quote.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rag_site')
    .addColumn('id', 'integer', (col) => col.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('site', 'text', (col) => col.notNull())
    .addColumn('locale', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('default_locale', 'boolean', (col) => col.notNull())
    .addColumn('generation', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('published_at', 'timestamptz', (col) => col.notNull().defaultTo(sql`now()`))
    .addUniqueConstraint('rag_site_site_locale_key', ['site', 'locale'])
    .execute();

  await db.schema
    .createTable('rag_index')
    .addColumn('id', 'integer', (col) => col.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('site_id', 'integer', (col) =>
      col.notNull().references('rag_site.id').onDelete('cascade'),
    )
    .addColumn('plugin', 'text', (col) => col.notNull())
    .addColumn('version', 'text', (col) => col.notNull())
    .addColumn('latest', 'boolean', (col) => col.notNull())
    .addColumn('recipe', 'integer', (col) => col.notNull())
    .addColumn('averages', 'jsonb', (col) => col.notNull())
    .addUniqueConstraint('rag_index_site_id_plugin_version_key', ['site_id', 'plugin', 'version'])
    .execute();

  await db.schema
    .createTable('rag_segment')
    .addColumn('id', 'integer', (col) => col.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('index_id', 'integer', (col) =>
      col.notNull().references('rag_index.id').onDelete('cascade'),
    )
    .addColumn('live', 'boolean', (col) => col.notNull())
    .addColumn('sections', 'integer', (col) => col.notNull())
    .addColumn('dead', 'bytea', (col) => col.notNull())
    .addColumn('page_of', 'bytea', (col) => col.notNull())
    .addColumn('facet_of', 'bytea', (col) => col.notNull())
    .addColumn('facets', 'jsonb', (col) => col.notNull())
    .addColumn('created_at', 'timestamptz', (col) => col.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createIndex('rag_segment_index_id_idx')
    .on('rag_segment')
    .column('index_id')
    .execute();

  await db.schema
    .createTable('rag_posting')
    .addColumn('segment_id', 'integer', (col) =>
      col.notNull().references('rag_segment.id').onDelete('cascade'),
    )
    .addColumn('term', sql`text collate "C"`, (col) => col.notNull())
    .addColumn('postings', 'bytea', (col) => col.notNull())
    .addPrimaryKeyConstraint('rag_posting_pkey', ['segment_id', 'term'])
    .execute();

  await db.schema
    .createTable('rag_section')
    .addColumn('segment_id', 'integer', (col) =>
      col.notNull().references('rag_segment.id').onDelete('cascade'),
    )
    .addColumn('ordinal', 'integer', (col) => col.notNull())
    .addColumn('url', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('part', 'integer', (col) => col.notNull())
    .addColumn('anchor', 'text')
    .addColumn('heading_path', 'jsonb', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('code', 'jsonb', (col) => col.notNull())
    .addColumn('hash', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('rag_section_pkey', ['segment_id', 'ordinal'])
    .execute();
}
