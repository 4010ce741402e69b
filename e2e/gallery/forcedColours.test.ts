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
  'admin-overview',
  'admin-gaps',
  'admin-engagement',
];

/** Rows of a chart that look as another one of it, or as the page. */
function alikeInCharts(): string[] {
  const canvas = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll('figure')].flatMap((chart) => {
    const keys = [...chart.querySelectorAll<SVGElement>('[data-tone]')];
    const looks = keys.map((key) => `${getComputedStyle(key).color} ${key.dataset.dash}`);
    return looks.filter((look, at) => looks.indexOf(look) < at || look.startsWith(canvas));
  });
}

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
    expect(await page.evaluate(alikeInCharts)).toEqual([]);
    expect(takeErrors()).toEqual([]);
  });
});
