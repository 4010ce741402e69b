import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/types.ts';
import type { Facet } from '../tables.ts';
import type { Bitmap } from './bitmap.ts';
import { CURRENT_MARK, readMark } from './catalog.ts';
import { addPostings, type Postings, unpackPostings } from './postings.ts';
import type { TermPostings } from './postingsMemory.ts';
import type { SegmentCache } from './segmentCache.ts';

/** The part of a segment that never changes. */
export interface SegmentBody {
  pageOf: Float64Array;
  /** Where the sections of another page begin than those before: few, since pages stay together. */
  runs: Uint32Array;
  facetOf: Uint32Array;
  facets: Facet[];
}

/** A live segment with the postings of the terms that were asked for. */
export interface Segment extends SegmentBody {
  id: number;
  sections: number;
  dead: Bitmap;
  postings: Map<string, Postings>;
}

/** All that one search reads: a single snapshot. */
export interface Snapshot {
  /** Changes with each publish, as the catalog's. */
  mark: string;
  segments: Segment[];
}

interface Row {
  mark: string;
  id: number | null;
  sections: number;
  dead: Buffer;
  page_of: Buffer | null;
  facet_of: Buffer | null;
  facets: Facet[] | null;
  terms: string[] | null;
  sizes: number[] | null;
  packed: Buffer | null;
}

/** A copy, since the bytes of a result may start anywhere in a larger buffer. */
function aligned(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

function runsOf(pageOf: Float64Array): Uint32Array {
  const runs: number[] = [];
  for (let ordinal = 0; ordinal < pageOf.length; ordinal++) {
    if (ordinal === 0 || pageOf[ordinal] !== pageOf[ordinal - 1]) runs.push(ordinal);
  }
  return Uint32Array.from(runs);
}

/** The body in a row; undefined for one that was left out since it is kept. */
function bodyOf({ page_of: pages, facet_of: facetOf, facets }: Row): SegmentBody | undefined {
  if (!pages || !facetOf || !facets) return undefined;
  const pageOf = new Float64Array(aligned(pages));
  return {
    pageOf,
    runs: runsOf(pageOf),
    facetOf: new Uint32Array(aligned(facetOf)),
    facets,
  };
}

function postingsOf({ terms, sizes, packed }: Row): Map<string, Postings> {
  const postings = new Map<string, Postings>();
  if (!terms || !sizes || !packed) return postings;
  let at = 0;
  for (const [i, term] of terms.entries()) {
    const end = at + (sizes[i] ?? 0);
    const own = unpackPostings(packed.subarray(at, end));
    const other = postings.get(term);
    postings.set(term, other ? addPostings(other, own) : own);
    at = end;
  }
  return postings;
}

/** Indexes, terms: to rows. One statement, so that all of it is one state of the index. */
function query(indexes: number[], terms: string[], cached: number[]) {
  return sql<Row>`
    select
      ${CURRENT_MARK} as mark,
      segment.id, segment.sections, segment.dead, segment.page_of, segment.facet_of,
      segment.facets, posting.terms, posting.sizes, posting.packed
    from (select) as once
    left join (
      select id, sections, dead,
        case when id <> all(${cached}::int[]) then page_of end as page_of,
        case when id <> all(${cached}::int[]) then facet_of end as facet_of,
        case when id <> all(${cached}::int[]) then facets end as facets
      from rag_segment
      where live and index_id = any(${indexes}::int[])
    ) as segment on true
    left join lateral (
      select array_agg(asked.term order by place, field) as terms,
        array_agg(octet_length(postings) order by place, field) as sizes,
        string_agg(postings, ''::bytea order by place, field) as packed
      from unnest(${terms}::text[]) with ordinality as asked(term, place)
      -- Term by term through the index, also while the database has no statistics yet.
      cross join lateral (
        select 0 as field, postings from rag_posting
        where segment_id = segment.id and rag_posting.term = asked.term
        union all
        select 1, postings from rag_question_posting as question
        where segment_id = segment.id and question.term = asked.term
        offset 0
      ) as one
    ) as posting on true
    order by segment.id
  `;
}

export interface SegmentsRequest {
  /** The state of the index that is asked for, as the catalog's. */
  mark: string;
  indexes: number[];
  terms: string[];
  cache: SegmentCache;
}

/** A segment with the postings of some terms, as they are known or were read. */
function withPostings<T extends Omit<Segment, 'postings'>>(
  segment: T,
  terms: string[],
  known: ReadonlyMap<string, TermPostings>,
  read: ReadonlyMap<string, Postings> = new Map(),
): T & { postings: Map<string, Postings> } {
  const postings = new Map<string, Postings>();
  for (const term of terms) {
    const ofTerm = known.get(term)?.get(segment.id) ?? read.get(term);
    if (ofTerm) postings.set(term, ofTerm);
  }
  return { ...segment, postings };
}

/**
 * Reads the live segments of some indexes with the postings of some terms. What is known of the state
 * that is asked for is not read again; that it still is the state of the database is asked every time.
 *
 * @returns the state of the database; when it is not the one that is asked for, no segments
 */
export async function readSegments(
  db: Kysely<Database>,
  { mark, indexes, terms, cache }: SegmentsRequest,
): Promise<Snapshot> {
  const memory = cache.memoryOf(mark, indexes);
  const known = memory.recall(terms);
  if (memory.segments && known.size === terms.length) {
    const now = await readMark(db);
    const segments = memory.segments.map((segment) => withPostings(segment, terms, known));
    return { mark: now, segments: now === mark ? segments : [] };
  }
  const kept = cache.bodies;
  const missing = terms.filter((term) => !known.has(term));
  const { rows } = await query(indexes, missing, [...kept.keys()]).execute(db);
  const now = rows[0]?.mark ?? '';
  if (now !== mark) return { mark: now, segments: [] };
  const segments = rows.flatMap((row): Segment[] => {
    const { id, sections, dead } = row;
    if (id === null) return [];
    const body = kept.get(id) ?? bodyOf(row);
    if (!body) throw new Error(`Segment ${id} came without its arrays`);
    cache.keep(id, body);
    return [withPostings({ ...body, id, sections, dead }, terms, known, postingsOf(row))];
  });
  memory.keep(missing, segments);
  return { mark, segments };
}
