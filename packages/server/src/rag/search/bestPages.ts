import type { Segment } from './readSegments.ts';
import type { Scored } from './scoreTerms.ts';

/** A page's score is that of its best sections, each counting this much of the one before. */
const SECTION_DECAY = 0.4;
const SECTIONS_PER_PAGE = 5;

/** A section that has something of the query. */
export interface Hit {
  segment: Segment;
  ordinal: number;
  score: number;
}

/** A page with its best sections, best first. */
export interface PageHits {
  score: number;
  hits: Hit[];
}

/** Sections of one page that stand together in a segment. */
interface Run {
  scored: Scored;
  start: number;
  end: number;
}

/** Puts a hit among the best of its page, best first; of equals the earlier one leads. */
function insert(best: Hit[], hit: Hit): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < hit.score) at--;
  best.splice(at, 0, hit);
  if (best.length > SECTIONS_PER_PAGE) best.pop();
}

function pageOf(runs: Run[]): PageHits {
  const hits: Hit[] = [];
  for (const { scored, start, end } of runs) {
    const { segment, visible, scores } = scored;
    for (let ordinal = start; ordinal < end; ordinal++) {
      const score = scores[ordinal] ?? 0;
      if (score === 0 || (visible && !visible[ordinal])) continue;
      insert(hits, { segment, ordinal, score });
    }
  }
  const score = hits.reduce((sum, hit, place) => sum + hit.score * SECTION_DECAY ** place, 0);
  return { score, hits };
}

/** The best section of each run; runs without any are passed over. */
function* bestOfRuns(scored: Scored): Generator<Run & { best: number }> {
  const { segment, visible, scores } = scored;
  const { runs, sections } = segment;
  for (let run = 0; run < runs.length; run++) {
    const start = runs[run] ?? 0;
    const end = runs[run + 1] ?? sections;
    let best = 0;
    for (let ordinal = start; ordinal < end; ordinal++) {
      const score = scores[ordinal] ?? 0;
      if (score > best && (!visible || visible[ordinal])) best = score;
    }
    if (best > 0) yield { scored, start, end, best };
  }
}

/** The runs of each page that has a section as good as `least`, in the order of the index. */
function pagesAbove(runs: Array<Run & { best: number }>, least: number): Run[][] {
  const pages = new Map<number, Run[]>();
  const wanted = new Set<number>();
  for (const run of runs) {
    if (run.best >= least) wanted.add(run.scored.segment.pageOf[run.start] ?? 0);
  }
  for (const run of runs) {
    const page = run.scored.segment.pageOf[run.start] ?? 0;
    if (!wanted.has(page)) continue;
    const known = pages.get(page);
    if (known) known.push(run);
    else pages.set(page, [run]);
  }
  return [...pages.values()];
}

/**
 * What the best section of a page must have at least for the page to be among the first `limit`: its
 * other sections add less than it has itself.
 */
function leastOf(runs: Array<Run & { best: number }>, limit: number): number {
  const best = new Map<number, number>();
  for (const { scored, start, best: score } of runs) {
    const page = scored.segment.pageOf[start] ?? 0;
    if (score > (best.get(page) ?? 0)) best.set(page, score);
  }
  const sorted = Float64Array.from(best.values()).sort();
  return (sorted[sorted.length - limit] ?? 0) / 2;
}

/** The first `limit` pages by score. Of equals the earlier one in the index leads. */
export function bestPages(scored: Scored[], limit: number): PageHits[] {
  const runs = scored.flatMap((one) => [...bestOfRuns(one)]);
  return pagesAbove(runs, leastOf(runs, limit))
    .map(pageOf)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
