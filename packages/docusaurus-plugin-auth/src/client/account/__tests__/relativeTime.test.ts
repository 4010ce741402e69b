import { describe, expect, it } from '@jest/globals';
import { exactTime, relativeDay, relativeTime } from '../relativeTime';

const NOW = new Date(2026, 4, 20, 12, 0, 0).getTime();
const ago = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString();

describe('a time as seen from now', () => {
  it.each([
    [0, 'now'],
    [59, 'now'],
    [60, '1 minute ago'],
    [3_599, '59 minutes ago'],
    [3_600, '1 hour ago'],
    [86_399, '23 hours ago'],
    [86_400, 'yesterday'],
    [6 * 86_400, '6 days ago'],
    [7 * 86_400, 'last week'],
    [40 * 86_400, 'last month'],
    [800 * 86_400, '2 years ago'],
  ])('is, %d seconds later, "%s"', (seconds, text) => {
    expect(relativeTime(ago(seconds), NOW, 'en')).toBe(text);
  });

  it('is now when another clock runs ahead', () => {
    expect(relativeTime(ago(-300), NOW, 'en')).toBe('now');
  });

  it('is in the words of the locale', () => {
    expect(relativeTime(ago(7_200), NOW, 'de')).toBe('vor 2 Stunden');
    expect(relativeTime(ago(7_200), NOW, 'fr')).toBe('il y a 2 heures');
  });
});

describe('a day as seen from today', () => {
  it('goes by the calendar, not by hours', () => {
    // At noon, 13 hours ago was yesterday.
    expect(relativeDay(ago(11 * 3_600), NOW, 'en')).toBe('today');
    expect(relativeDay(ago(13 * 3_600), NOW, 'en')).toBe('yesterday');
    expect(relativeDay(ago(3 * 86_400), NOW, 'en')).toBe('3 days ago');
  });

  it('becomes coarser after a week, and never lies ahead', () => {
    expect(relativeDay(ago(15 * 86_400), NOW, 'en')).toBe('2 weeks ago');
    expect(relativeDay(ago(-86_400), NOW, 'en')).toBe('today');
  });
});

it('the exact time names day, year and minute', () => {
  const text = exactTime(new Date(2026, 0, 2, 3, 4).toISOString(), 'en');
  expect(text).toMatch(/January 2, 2026/);
  expect(text).toMatch(/3:04/);
});
