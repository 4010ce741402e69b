import { describe, expect, test } from '@jest/globals';
import { translations } from '@zxcvbn-ts/language-en';
import { STRENGTH_SUGGESTIONS, STRENGTH_WARNINGS } from '../../../contract/index.ts';
import { passwordStrength } from '../strength.ts';

describe('the strength of a password', () => {
  test.each([
    ['password1234', 'similarToCommon'],
    ['aaaaaaaaaaaaaa', 'simpleRepeat'],
    ['abcabcabcabcabc', 'extendedRepeat'],
    ['qwertyuiop[]', 'straightRow'],
  ])('%s is refused, with the reason %s', (password, warning) => {
    expect(passwordStrength(password)).toMatchObject({ acceptable: false, warning });
  });

  test.each(['gears of brass hum at noon', 'vK8#mQ2!xL5z', 'trombone-velvet-anchor-dusk'])(
    '%s is taken',
    (password) => {
      expect(passwordStrength(password)).toMatchObject({ acceptable: true, score: 4 });
    },
  );

  test('what is known of the reader and the site counts as guessed', () => {
    const known = ['ada.lovelace@example.com', 'Ada Lovelace', 'AcmeDocs'];
    expect(passwordStrength('acmedocsacmedocs').acceptable).toBe(true);
    expect(passwordStrength('acmedocsacmedocs', known)).toMatchObject({ acceptable: false });
    expect(passwordStrength('ada.lovelace@example.com', known).acceptable).toBe(false);
  });

  test('eleven characters are too few and 129 too many, however random', () => {
    expect(passwordStrength('vK8#mQ2!xL5')).toMatchObject({
      acceptable: false,
      warning: 'tooShort',
    });
    const long = `${'vK8#mQ2!xL5z'.repeat(10)}ZZZ7wwwQQ`;
    expect(passwordStrength(long)).toMatchObject({ acceptable: false, warning: 'tooLong' });
  });

  test('is told within a moment, whatever is typed', () => {
    const started = performance.now();
    for (const unit of ['a1!', 'qwerty', 'password', '4lph4']) passwordStrength(unit.repeat(300));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('has keys for everything that the estimator can say', () => {
    expect(Object.keys(translations.warnings).sort()).toEqual(
      STRENGTH_WARNINGS.filter((key) => !['tooShort', 'tooLong'].includes(key)).sort(),
    );
    expect(Object.keys(translations.suggestions).sort()).toEqual([...STRENGTH_SUGGESTIONS].sort());
  });
});
