import { describe, expect, it } from '@jest/globals';
import { inOneLine, leadOf, listMarkOf, withoutListMarks } from '../listMarks.ts';

describe('the marks of lists', () => {
  it.each([
    ['- one', '- '],
    ['12. twelve', '12. '],
    ['  - inner', '  - '],
    ['-5 degrees', ''],
    ['2.5 litres', ''],
    ['1990. A year', ''],
    ['a - b', ''],
    ['- ', ''],
  ])('of %j is %j', (line, mark) => {
    expect(listMarkOf(line)).toBe(mark);
  });

  it('are no words, and every word stays where it was', () => {
    const text = 'Steps 1. to 2.:\n1. Boil.\n  - now\n2. Pour 2. cups';
    const bare = withoutListMarks(text);
    expect(bare).toBe('Steps 1. to 2.:\n   Boil.\n    now\n   Pour 2. cups');
    expect(bare).toHaveLength(text.length);
  });

  it('and what a line is set in by come before its words', () => {
    expect([leadOf('  2. two'), leadOf('  two'), leadOf('two')]).toEqual([5, 2, 0]);
  });

  it('read well in one line', () => {
    expect(inOneLine('Needs:\n- tea\n  black\n  1. hot')).toBe('Needs:\n• tea\nblack\n1. hot');
  });
});
