import { describe, expect, it } from '@jest/globals';
import { findQuote } from '../findQuote';

/** What a range over the found places would contain. */
function found(texts: string[], quote: string): string | undefined {
  const place = findQuote(texts, quote);
  if (!place) return undefined;
  const { start, end } = place;
  const inside = texts.slice(start.index, end.index + 1);
  const last = inside.length - 1;
  return inside
    .map((text, at) =>
      text.slice(at === 0 ? start.offset : 0, at === last ? end.offset : undefined),
    )
    .join('¦');
}

describe('a quote is found in a page', () => {
  it('across its elements', () => {
    expect(found(['Set ', 'PORT', ' first. Then go.'], 'Set PORT first.')).toBe(
      'Set ¦PORT¦ first.',
    );
  });

  it('whatever white space stands in between', () => {
    expect(found(['\n  Set\n  PORT', '\n', '\u200b first.'], 'Set PORT first.')).toBe(
      'Set\n  PORT¦\n¦\u200b first.',
    );
    expect(found(['let a = 1;', 'let b'], 'let a = 1;\nlet b')).toBe('let a = 1;¦let b');
  });

  it('when it is a list or a table, whose marks stand in no text', () => {
    expect(found(['one', 'two'], '- one\n- two')).toBe('one¦two');
    expect(found(['one', 'two'], '1. one\n2. two')).toBe('one¦two');
    expect(found(['name', 'port', 'a', '1'], 'name | port\na | 1')).toBe('name¦port¦a¦1');
  });

  it('by its longest line when the page shows the rest otherwise', () => {
    const line = 'It listens on port 3000 unless told.';
    expect(found(['Tabs', line], `Not there.\n${line}`)).toBe(line);
    expect(found(['Tabs', 'Yes.'], 'Not there.\nYes.')).toBeUndefined();
  });

  it('only where it stands', () => {
    expect(found(['Set HOST first.'], 'Set PORT first.')).toBeUndefined();
    expect(found(['Set'], ' ')).toBeUndefined();
    expect(found([], 'Set')).toBeUndefined();
  });
});
