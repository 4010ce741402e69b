import { count } from '../search/bitmap.ts';
import { RECIPE } from '../search/impact.ts';
import type { Entry, WantedIndex } from './entries.ts';
import type { Place, State, StoredIndex, StoredSection } from './readState.ts';

/** From this many segments on an index is built anew as one. */
const SEGMENTS_MAX = 8;

/** What has to happen to one index. */
export interface IndexPlan {
  wanted: WantedIndex;
  stored: StoredIndex | undefined;
  /** Everything is indexed anew, into one segment that replaces all others. */
  rebuild: boolean;
  /** Sections to index. */
  build: Entry[];
  /** Those of them whose text is new, in an index that was there before. */
  changed: Entry[];
  /** Parts that go. */
  bury: Place[];
  /** Parts of unchanged sections that stand elsewhere on their page now. */
  move: Array<Place & { position: number }>;
  added: number;
  removed: number;
  unchanged: number;
}

/** What an ingest has to do. */
export interface Plan {
  indexes: IndexPlan[];
  /** Indexes that the site no longer has. */
  drop: StoredIndex[];
}

/** Pairs each entry with a stored section of the same page and content, if there is one. */
function match(entries: Entry[], stored: StoredSection[]) {
  const key = (url: string, hash: string) => `${url} ${hash}`;
  const free = Map.groupBy(stored, ({ url, hash }) => key(url, hash));
  const pairs = entries.map((entry) => {
    const same = free.get(key(entry.page.url, entry.hash));
    return { entry, section: same?.shift() };
  });
  return { pairs, left: [...free.values()].flat() };
}

function movesOf(pairs: Array<{ entry: Entry; section: StoredSection | undefined }>) {
  return pairs.flatMap(({ entry: { position }, section }) => {
    if (!section || section.position === position) return [];
    return section.parts.map((place) => ({ ...place, position }));
  });
}

/** Averages drift and buried sections cost time, so an index is renewed now and then. */
function isWorn(stored: StoredIndex, buried: number, added: number): boolean {
  const total = stored.segments.reduce((sum, segment) => sum + segment.sections, 0);
  const dead = stored.segments.reduce((sum, segment) => sum + count(segment.dead), 0) + buried;
  return stored.segments.length >= SEGMENTS_MAX || 2 * Math.max(dead, added) >= total;
}

function planIndex(wanted: WantedIndex, stored: StoredIndex | undefined): IndexPlan {
  const { pairs, left } = match(wanted.entries, stored?.sections ?? []);
  const changed = pairs.filter((pair) => !pair.section).map((pair) => pair.entry);
  const bury = left.flatMap((section) => section.parts);
  const counts = {
    changed: stored ? changed : [],
    added: changed.length,
    removed: left.length,
    unchanged: pairs.length - changed.length,
  };
  const touched = changed.length + left.length > 0;
  const worn = !stored || (touched && isWorn(stored, bury.length, changed.length));
  const rebuild = worn || stored.recipe !== RECIPE;
  if (rebuild)
    return { wanted, stored, rebuild, build: wanted.entries, bury: [], move: [], ...counts };
  return { wanted, stored, rebuild, build: changed, bury, move: movesOf(pairs), ...counts };
}

/** Compares what a manifest wants with what is stored. */
export function planIngest(wanted: WantedIndex[], state: State): Plan {
  const same = (a: { plugin: string; version: string }, b: typeof a) =>
    a.plugin === b.plugin && a.version === b.version;
  return {
    indexes: wanted.map((index) =>
      planIndex(
        index,
        state.indexes.find((stored) => same(stored, index)),
      ),
    ),
    drop: state.indexes.filter((stored) => !wanted.some((index) => same(stored, index))),
  };
}

/** `true` if there is nothing to do. */
export function isUnchanged(plan: Plan): boolean {
  const still = ({ rebuild, build, bury, move, wanted, stored }: IndexPlan) =>
    !rebuild && build.length + bury.length + move.length === 0 && wanted.latest === stored?.latest;
  return plan.drop.length === 0 && plan.indexes.every(still);
}
