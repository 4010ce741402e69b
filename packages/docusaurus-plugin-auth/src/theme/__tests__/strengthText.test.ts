import { beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.mock('@docusaurus/Translate', () => ({ translate: ({ id }: { id: string }) => id }), {
  virtual: true,
});

import { STRENGTH_SUGGESTIONS, STRENGTH_WARNINGS } from '../../../../server/src/contract/signIn';
import type * as StrengthText from '../AuthForm/strengthText';

let texts: typeof StrengthText;
beforeAll(async () => {
  texts = await import('../AuthForm/strengthText');
});

const strength = { score: 1, acceptable: false, suggestions: [] } as const;

describe('what is said about a weak password', () => {
  it('has a sentence for every key of the contract, and no others', () => {
    expect(Object.keys(texts.WARNINGS).sort()).toEqual([...STRENGTH_WARNINGS].sort());
    expect(Object.keys(texts.SUGGESTIONS).sort()).toEqual([...STRENGTH_SUGGESTIONS].sort());
  });

  it('is what is wrong, then the first thing that helps', () => {
    expect(
      texts.strengthAdvice({
        ...strength,
        warning: 'common',
        suggestions: ['anotherWord', 'useWords'],
      }),
    ).toBe('plugin-auth.strength.warning.common plugin-auth.strength.suggestion.anotherWord');
  });

  it('leaves out keys that only a newer server knows', () => {
    const suggestions = ['toString', 'repeated'];
    expect(texts.strengthAdvice({ ...strength, warning: 'constructor', suggestions })).toBe(
      'plugin-auth.strength.suggestion.repeated',
    );
  });

  it('is nothing when the password is good enough', () => {
    const good = { ...strength, score: 3, acceptable: true, suggestions: ['noNeed'] } as const;
    expect(texts.strengthAdvice({ ...good, suggestions: [...good.suggestions] })).toBe('');
  });
});
