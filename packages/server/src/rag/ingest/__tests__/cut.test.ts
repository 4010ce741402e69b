import { describe, expect, it } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { cutSection } from '../cut.ts';

describe('cutSection', () => {
  it('leaves a usual section whole', () => {
    const section = { text: 'One.\nTwo.', code: [{ text: 'a' }, { text: 'b' }] };
    expect(cutSection(section)).toEqual([section]);
  });

  it('makes one part of a section without content', () => {
    expect(cutSection({ text: '', code: [] })).toEqual([{ text: '', code: [] }]);
  });

  it('cuts a long text at the end of a block', () => {
    const block = `${'word '.repeat(200).trim()}.`;
    const parts = cutSection({ text: `${block}\n${block}\n${block}`, code: [] });
    expect(parts.map((part) => part.text)).toEqual([block, block, block]);
  });

  it('keeps the items of inner lists set in where a part begins with one', () => {
    const item = `  - ${'word '.repeat(200).trim()}`;
    const parts = cutSection({ text: `- outer\n${item}\n${item}`, code: [] });
    expect(parts.map((part) => part.text)).toEqual([`- outer\n${item}`, item]);
  });

  it('keeps a block of code whole up to 12,000 characters and cuts longer ones at lines', () => {
    const whole = { language: 'js', text: 'x'.repeat(11_000) };
    expect(cutSection({ text: '', code: [whole] })).toEqual([{ text: '', code: [whole] }]);
    const lines = `${'y'.repeat(99)}\n`.repeat(300);
    const parts = cutSection({ text: '', code: [{ language: 'js', text: lines }] });
    expect(parts.flatMap((part) => part.code.map((code) => code.text)).join('')).toBe(lines);
    for (const { code } of parts) expect(code[0]?.text.length).toBeLessThanOrEqual(12_000);
  });

  it('keeps every part verbatim and below the limit, and never halves a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 }).map((some) => some.repeat(30));
    fc.assert(
      fc.property(text, (long) => {
        const parts = cutSection({ text: long, code: [] });
        let at = 0;
        for (const part of parts) {
          const found = long.indexOf(part.text, at);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(part.text.length).toBeLessThanOrEqual(1_800);
          expect(part.text.isWellFormed()).toBe(true);
          at = found + part.text.length;
        }
        expect(
          parts
            .map((part) => part.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(long.replace(/\s/g, ''));
      }),
      { numRuns: 50 },
    );
  });

  it('cuts a megabyte of one word quickly', () => {
    expect(cutSection({ text: 'x'.repeat(1_000_000), code: [] }).length).toBeGreaterThan(500);
  });
});
