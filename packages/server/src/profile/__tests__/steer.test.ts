import { describe, expect, test } from '@jest/globals';
import { levelFactor, preferCode, steer } from '../steer.ts';

describe('steering an answer by a profile', () => {
  test.each([
    ['Python', 'py'],
    ['golang', 'go'],
    [' C# ', 'csharp'],
    ['COBOL', 'cobol'],
  ])('knows code in %p as %s too', (codeLanguage, language) => {
    expect(steer({ codeLanguage }).codeLanguages).toContain(language);
  });

  test('takes the lower of two levels, and wishes nothing without a profile', () => {
    expect(steer({ softwareLevel: 'advanced', hardwareLevel: 'beginner' }).level).toBe('beginner');
    expect(steer({ softwareLevel: 'advanced' }).level).toBe('advanced');
    expect(steer(undefined)).toEqual({ codeLanguages: [], level: undefined });
  });

  test('puts the variants of the language first and keeps every other order', () => {
    const blocks = [
      { language: 'bash', text: 'a' },
      { language: 'TS', text: 'b' },
      { text: 'c' },
      { language: 'py', text: 'd' },
    ];
    const order = (codeLanguage?: string) =>
      preferCode(blocks, steer(codeLanguage ? { codeLanguage } : undefined)).map(
        ({ text }) => text,
      );
    expect(order('python').join('')).toBe('dabc');
    expect(order('TypeScript').join('')).toBe('bacd');
    expect(order('Haskell').join('')).toBe('abcd');
    expect(order().join('')).toBe('abcd');
  });

  test.each([
    ['beginner', ['Getting started'], true],
    ['beginner', ['Guide', 'Advanced tuning'], false],
    ['advanced', ['How it works', 'Internals'], true],
    ['advanced', ['Erste Schritte'], false],
  ] as const)('at the level %s prefers %j: %p', (level, headingPath, prefers) => {
    const factor = levelFactor(
      { title: 'Docs', headingPath: [...headingPath] },
      steer({ softwareLevel: level }),
    );
    expect(factor > 1).toBe(prefers);
    expect(factor < 1).toBe(!prefers);
  });

  test('leaves sections alone that name no level, or both, and readers in between', () => {
    const about = (title: string, level: 'beginner' | 'intermediate') =>
      levelFactor({ title, headingPath: [] }, steer({ softwareLevel: level }));
    expect(about('Install', 'beginner')).toBe(1);
    expect(about('Introduction to the internals', 'beginner')).toBe(1);
    expect(about('Getting started', 'intermediate')).toBe(1);
  });
});
