import { levelFactor, type Steering } from '../../profile/steer.ts';
import type { FoundSection } from '../search/search.ts';

/**
 * Chooses sections by the scores that they have for a reader of that level. For choosing what to
 * quote only: how sure an answer is does not depend on who asks.
 *
 * @param choose looks at the scores
 * @returns of `sections` those that it chose
 *
 * @example
 * steeredChoice(sections, steer(personalisation), sectionsToQuote);
 */
export function steeredChoice(
  sections: FoundSection[],
  steering: Steering,
  choose: (sections: FoundSection[]) => FoundSection[],
): FoundSection[] {
  const originals = new Map(
    sections.map((section) => [
      { ...section, score: section.score * levelFactor(section, steering) },
      section,
    ]),
  );
  return choose([...originals.keys()]).map((chosen) => originals.get(chosen) ?? chosen);
}
