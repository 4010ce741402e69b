import { describe, expect, test } from '@jest/globals';
import { lostInForcedColours } from './lostInForcedColours.ts';
import { useGallery } from './openGallery.ts';
import { openState } from './openState.ts';
import { readStates } from './states.ts';

/** One state of each kind: their parts are the same in the others. */
const CHOSEN = [
  'chat-closed',
  'chat-empty',
  'chat-typing',
  'chat-answered',
  'chat-doubtful',
  'chat-not-covered',
  'chat-queued',
  'chat-snippets',
  'error-rate-limit',
  'feedback-form',
  'history',
  'search-results',
  'sign-in-refused',
  'sign-up-strong',
  'about-you',
  'account',
];

const gallery = useGallery({
  forcedColors: 'active',
  viewport: { width: 1280, height: 800 },
});

describe('nothing is lost where the reader’s own colours replace those of the site:', () => {
  test.each(CHOSEN)('%s', async (id) => {
    const state = readStates().find((each) => each.id === id);
    if (!state) throw new Error('There is no such state.');
    const { page, takeErrors } = gallery();
    const { part } = await openState(page, state, 'dark');
    expect(await page.evaluate('matchMedia("(forced-colors: active)").matches')).toBe(true);
    expect(await lostInForcedColours(page, part)).toEqual([]);
    expect(takeErrors()).toEqual([]);
  });
});
