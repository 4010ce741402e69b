import type { SearchInfo } from '../../../contract/index.ts';
import { has } from '../bitmap.ts';
import { fuse } from '../fuse.ts';
import { matchedTerms, type RankedPage } from '../rank.ts';
import type { Segment } from '../readSegments.ts';
import type { Dense } from './dense.ts';
import type { NearestScope } from './nearest.ts';

/** Pages of the search by words that are fused. */
export const FUSED_PAGES = 50;

export interface FuseRequest {
  dense: Dense;
  query: string;
  scope: NearestScope;
  /** What the words have been searched in: what vectors find elsewhere does not count. */
  segments: Segment[];
  /** What the words have found. */
  pages: RankedPage[];
  /** Most pages to return. */
  limit: number;
}

/** Adds what vectors find to what words have found; without vectors, the words alone. */
export async function fuseWithDense(
  request: FuseRequest,
): Promise<{ pages: RankedPage[]; info: SearchInfo }> {
  const { dense, query, scope, pages, limit } = request;
  const segments = new Map(request.segments.map((segment) => [segment.id, segment]));
  const sections = request.segments.reduce((sum, segment) => sum + segment.sections, 0);
  const found = await dense.search(query, { ...scope, sections });
  if ('degraded' in found) {
    return { pages: pages.slice(0, limit), info: { mode: 'lexical', degraded: [found.degraded] } };
  }
  const fused = fuse(pages, found.hits, {
    limit,
    pageOf({ segment: id, ordinal }) {
      const segment = segments.get(id);
      return segment && !has(segment.dead, ordinal) ? segment.pageOf[ordinal] : undefined;
    },
    matchedOf({ segment: id, ordinal }) {
      const segment = segments.get(id);
      return segment ? matchedTerms(segment, ordinal) : [];
    },
  });
  return { pages: fused, info: { mode: 'hybrid' } };
}
