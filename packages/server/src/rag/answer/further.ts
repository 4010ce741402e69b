import { isAnnouncing } from './blocks.ts';
import { costOf, type Unit, type Wanted, type Window, weightOf } from './passage.ts';

/** Further places of a section that are quoted at most. */
const FURTHER = 2;
/** What each has to add that was not said yet, as a share of the question's rarest term. */
const PLACE_COST = 0.35;
const CHARACTERS = 320;

/** Sentences that are not understood without the one before. */
const LEANS =
  /^(?:it|its|this|that|these|those|they|such|then|so|but|and|or|also|however|er|sie|es|dies\w*|das|il|elle|ils|elles|cela|ce)\b/iu;

/** A sentence, with the one before where it leans on that. */
function windowOf(text: string, units: Unit[], at: number): Window | undefined {
  const [unit, before] = [units[at], units[at - 1]];
  if (!unit || !LEANS.test(text.slice(unit.start, unit.end))) return { from: at, to: at };
  const sameLine = before && !text.slice(before.start, unit.end).includes('\n');
  return sameLine ? { from: at - 1, to: at } : undefined;
}

/**
 * Sentences elsewhere in a section that say what the best place leaves open, those that add most
 * first. One that announces something is none: what it announces may be code.
 */
export function furtherUnits(
  text: string,
  units: Unit[],
  best: { start: number; end: number },
  wanted: Wanted,
): Window[] {
  const covered = new Set<string>();
  const inBest = (unit: Unit) => unit.start < best.end && unit.end > best.start;
  for (const unit of units.filter(inBest)) for (const term of unit.terms) covered.add(term);
  const found: Window[] = [];
  while (found.length < FURTHER) {
    const worth = ({ terms }: Unit) =>
      weightOf(
        [...terms].filter((term) => !covered.has(term)),
        wanted,
      );
    const open = units.filter(
      (unit) =>
        !inBest(unit) &&
        unit.end - unit.start <= CHARACTERS &&
        worth(unit) > costOf(PLACE_COST, wanted) &&
        !isAnnouncing(text.slice(unit.start, unit.end)) &&
        windowOf(text, units, units.indexOf(unit)) !== undefined,
    );
    const next = open.toSorted((a, b) => worth(b) - worth(a))[0];
    const window = next && windowOf(text, units, units.indexOf(next));
    if (!next || !window) break;
    for (const term of next.terms) covered.add(term);
    found.push(window);
  }
  return found;
}
