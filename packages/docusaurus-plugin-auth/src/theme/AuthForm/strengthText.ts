import { translate } from '@docusaurus/Translate';
import type { PasswordStrength } from 'docusaurus-plugin-auth/client';

type Texts = Readonly<Record<string, (() => string) | undefined>>;

// The keys are those of the server's contract, most of them from zxcvbn-ts, by which it judges.
export const WARNINGS: Texts = {
  tooShort: () =>
    translate({
      id: 'plugin-auth.strength.warning.tooShort',
      message: 'It has fewer than 12 characters.',
      description: 'What makes a new password easy to guess',
    }),
  tooLong: () =>
    translate({
      id: 'plugin-auth.strength.warning.tooLong',
      message: 'It has more than 128 characters.',
      description: 'What is wrong with a new password',
    }),
  straightRow: () =>
    translate({
      id: 'plugin-auth.strength.warning.straightRow',
      message: 'Keys in a row on the keyboard are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  keyPattern: () =>
    translate({
      id: 'plugin-auth.strength.warning.keyPattern',
      message: 'Short patterns on the keyboard are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  simpleRepeat: () =>
    translate({
      id: 'plugin-auth.strength.warning.simpleRepeat',
      message: 'Repeated characters such as aaa are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  extendedRepeat: () =>
    translate({
      id: 'plugin-auth.strength.warning.extendedRepeat',
      message: 'Repeated patterns such as abcabc are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  sequences: () =>
    translate({
      id: 'plugin-auth.strength.warning.sequences',
      message: 'Sequences such as abc or 123 are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  recentYears: () =>
    translate({
      id: 'plugin-auth.strength.warning.recentYears',
      message: 'Recent years are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  dates: () =>
    translate({
      id: 'plugin-auth.strength.warning.dates',
      message: 'Dates are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  topTen: () =>
    translate({
      id: 'plugin-auth.strength.warning.topTen',
      message: 'This is one of the ten passwords that are used most.',
      description: 'What makes a new password easy to guess',
    }),
  topHundred: () =>
    translate({
      id: 'plugin-auth.strength.warning.topHundred',
      message: 'This password is used very often.',
      description: 'What makes a new password easy to guess',
    }),
  common: () =>
    translate({
      id: 'plugin-auth.strength.warning.common',
      message: 'This password is used often.',
      description: 'What makes a new password easy to guess',
    }),
  similarToCommon: () =>
    translate({
      id: 'plugin-auth.strength.warning.similarToCommon',
      message: 'This is close to a password that is used often.',
      description: 'What makes a new password easy to guess',
    }),
  wordByItself: () =>
    translate({
      id: 'plugin-auth.strength.warning.wordByItself',
      message: 'A single word is easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  namesByThemselves: () =>
    translate({
      id: 'plugin-auth.strength.warning.namesByThemselves',
      message: 'A single name is easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  commonNames: () =>
    translate({
      id: 'plugin-auth.strength.warning.commonNames',
      message: 'Common names are easy to guess.',
      description: 'What makes a new password easy to guess',
    }),
  userInputs: () =>
    translate({
      id: 'plugin-auth.strength.warning.userInputs',
      message: 'It contains your name, your address or the name of this site.',
      description: 'What makes a new password easy to guess',
    }),
  pwned: () =>
    translate({
      id: 'plugin-auth.strength.warning.pwned',
      message: 'This password is known from a data leak.',
      description: 'What makes a new password easy to guess',
    }),
};

export const SUGGESTIONS: Texts = {
  l33t: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.l33t',
      message: 'Letters replaced by similar signs, such as @ for a, do not help.',
      description: 'What makes a new password better',
    }),
  reverseWords: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.reverseWords',
      message: 'Words spelt backwards do not help.',
      description: 'What makes a new password better',
    }),
  allUppercase: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.allUppercase',
      message: 'Capital letters throughout do not help.',
      description: 'What makes a new password better',
    }),
  capitalization: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.capitalization',
      message: 'A capital letter at the start does not help.',
      description: 'What makes a new password better',
    }),
  dates: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.dates',
      message: 'Leave out dates and years that have to do with you.',
      description: 'What makes a new password better',
    }),
  recentYears: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.recentYears',
      message: 'Leave out recent years.',
      description: 'What makes a new password better',
    }),
  associatedYears: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.associatedYears',
      message: 'Leave out years that have to do with you.',
      description: 'What makes a new password better',
    }),
  sequences: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.sequences',
      message: 'Leave out sequences of characters.',
      description: 'What makes a new password better',
    }),
  repeated: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.repeated',
      message: 'Leave out repetitions.',
      description: 'What makes a new password better',
    }),
  longerKeyboardPattern: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.longerKeyboardPattern',
      message: 'Longer patterns with several turns would be better.',
      description: 'What makes a new password better',
    }),
  anotherWord: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.anotherWord',
      message: 'Add a word or two that are less common.',
      description: 'What makes a new password better',
    }),
  useWords: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.useWords',
      message: 'Use several words that do not belong together.',
      description: 'What makes a new password better',
    }),
  noNeed: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.noNeed',
      message: 'Signs, digits and capital letters are not needed.',
      description: 'What makes a new password better',
    }),
  pwned: () =>
    translate({
      id: 'plugin-auth.strength.suggestion.pwned',
      message: 'Change it wherever else you use it.',
      description: 'What makes a new password better',
    }),
};

const own = (texts: Texts, key: string | undefined) =>
  key !== undefined && Object.hasOwn(texts, key) ? texts[key]?.() : undefined;

/**
 * The sentences for a password that the server would not take: what is wrong with it, and the first
 * thing that would help. More would be read by nobody while typing.
 */
export function strengthAdvice({ acceptable, warning, suggestions }: PasswordStrength): string {
  if (acceptable) return '';
  const advice = suggestions.map((key) => own(SUGGESTIONS, key)).find((text) => text !== undefined);
  return [own(WARNINGS, warning), advice].filter((text) => text !== undefined).join(' ');
}
