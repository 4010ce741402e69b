import { describe, expect, test } from '@jest/globals';
import { lookAtState } from './lookAtState.ts';
import { useGallery } from './openGallery.ts';
import { readStates } from './states.ts';

/** How the ids begin of the states that are looked at, for who works on some of them. */
const ONLY = process.env.GALLERY_ONLY ?? '';

/** Tests that the states of some groups look as they did. */
export function lookAtGroups(groups: readonly string[]): void {
  const states = readStates().filter(({ group }) => groups.includes(group));
  const chosen = states.filter(({ id }) => id.startsWith(ONLY));
  const gallery = useGallery();

  describe('looks as it did, fits its window, and has nothing that axe finds:', () => {
    // A file without a test fails.
    if (chosen.length === 0) test.skip('nothing is chosen', () => {});
    else
      test.each(chosen)('$id', async (state) => {
        expect(await lookAtState(gallery(), state)).toEqual([]);
      });
  });
}
