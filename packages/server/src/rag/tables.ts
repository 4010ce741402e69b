import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { IngestSender, ManifestCode } from '../contract/index.ts';
import type { EnrichTables } from './enrich/tables.ts';
import type { PerField } from './search/impact.ts';

/** A JSON column whose writers go through `jsonb_to_recordset`. */
type Json<T extends object> = JSONColumnType<T>;

/** What one upload replaces: a site in one locale. */
export interface RagSiteTable {
  id: Generated<number>;
  /** Origin and base URL without locale, e.g. `https://example.com/docs/`. */
  site: string;
  locale: string;
  title: string;
  /** Answers readers whose own locale is not there. */
  default_locale: boolean;
  /** Grows with each publish. */
  generation: Generated<number>;
  /** Grows when a model has added something. */
  enriched: Generated<number>;
  published_at: Generated<Date>;
  /** The author's own instructions for answers of a language model. */
  instructions: string | null;
}

/** The unit of search: one version of one docs instance. `version` is empty for unversioned pages. */
export interface RagIndexTable {
  id: Generated<number>;
  site_id: number;
  plugin: string;
  version: string;
  /** The version that readers get who did not choose one. */
  latest: boolean;
  /** `RECIPE` at the time of the last whole build. */
  recipe: number;
  /** Average field lengths, frozen at the last whole build. */
  averages: Json<PerField>;
}

/** An audience and tags that sections share. */
export interface Facet {
  audience: string[];
  tags: string[];
}

/** Sections that were indexed together. Nothing but `live` and `dead` ever changes. */
export interface RagSegmentTable {
  id: Generated<number>;
  index_id: number;
  /** Searched; `false` while it is being written and after it was replaced. */
  live: boolean;
  sections: number;
  /** One bit for each section that has since changed or gone; empty when none has. */
  dead: Buffer;
  /** The page of each section, as a number that stands for its URL (float64, little endian). */
  page_of: Buffer;
  /** The facet of each section, an index into `facets` (uint32, little endian). */
  facet_of: Buffer;
  facets: Json<Facet[]>;
  created_at: ColumnType<Date, never, never>;
}

/** The sections of a segment that have a term, with the term's impact on each. */
export interface RagPostingTable {
  segment_id: number;
  term: string;
  postings: Buffer;
}

/** A word of a segment as readers may begin to type it. */
export interface RagWordTable {
  segment_id: number;
  /** Letters and digits only, in lower case and without accents. */
  word: string;
  /** As it is written in the docs. */
  spelling: string;
  /** In how many sections it is. */
  sections: number;
}

/** What answers and citations are made of. A long section is several rows, one for each part. */
export interface RagSectionTable {
  segment_id: number;
  /** Place in the segment's arrays. */
  ordinal: number;
  url: string;
  title: string;
  /** Place of the section on its page, and of this part in the section. */
  position: number;
  part: number;
  anchor: string | null;
  heading_path: Json<string[]>;
  text: string;
  code: Json<ManifestCode[]>;
  /** Of the whole section and what is indexed with it. */
  hash: string;
  /** Of what a model is given of it; null in rows of older versions until they are filled in. */
  text_hash: string | null;
  /** Index into the segment's `facets`; null as above. */
  facet: number | null;
  /** Whether its questions are in `rag_question_posting`. */
  asked: Generated<boolean>;
}

/** An ingest, and what became of it. Rows are added, and removed when they are old. */
export interface RagIngestTable {
  id: Generated<string>;
  at: ColumnType<Date, never, never>;
  sender: IngestSender;
  outcome: 'done' | 'failed';
  /** The code of what went wrong. */
  error: string | null;
  site: string | null;
  locales: string[];
  generation: number;
  pages: number;
  sections: number;
  added: number;
  removed: number;
  unchanged: number;
  ms: number;
  /** What made the manifest, such as `docusaurus-plugin-auth/0.1.0`. */
  generator: string | null;
}

/** The tables of the index. */
export interface RagTables extends EnrichTables {
  rag_site: RagSiteTable;
  rag_index: RagIndexTable;
  rag_segment: RagSegmentTable;
  rag_posting: RagPostingTable;
  rag_word: RagWordTable;
  rag_section: RagSectionTable;
  rag_ingest: RagIngestTable;
}
