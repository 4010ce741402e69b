import { count } from '../search/bitmap.ts';
import { FIELDS, type PerField } from '../search/impact.ts';
import type { Language } from '../search/language.ts';
import { type Lengths, measure } from './buildSegment.ts';
import type { Plan } from './plan.ts';
import type { StoredIndex } from './readState.ts';

function storedLengths({ segments, averages }: StoredIndex): Lengths {
  const live = segments.map((segment) => segment.sections - count(segment.dead));
  const sections = live.reduce((sum, number) => sum + number, 0);
  const total = { ...averages };
  for (const field of FIELDS) total[field] = averages[field] * sections;
  return { sections, total };
}

/**
 * The average field lengths for the indexes that are built now. They are taken over the whole site
 * and locale, so that the scores of a small blog compare with those of large docs.
 */
export async function averagesOf(plan: Plan, language: Language): Promise<PerField> {
  const lengths: Lengths[] = [];
  for (const { rebuild, stored, build } of plan.indexes) {
    if (rebuild) lengths.push(await measure(build, language));
    else if (stored) lengths.push(storedLengths(stored));
  }
  const sections = lengths.reduce((sum, one) => sum + one.sections, 0) || 1;
  const averages: PerField = { title: 0, headings: 0, prose: 0, code: 0 };
  for (const field of FIELDS) {
    averages[field] = lengths.reduce((sum, one) => sum + one.total[field], 0) / sections;
  }
  return averages;
}
