import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english, translations } from '@zxcvbn-ts/language-en';

/** Characters that a password has at least and at most. */
export const PASSWORD_LENGTH = { min: 12, max: 128 };

/** The lowest score that is taken, of 0 to 4: more than 10^8 guesses. */
export const MIN_SCORE = 3;

/** What is wrong with a password: keys that the page has a sentence for in each language. */
export type StrengthWarning = keyof typeof translations.warnings | 'tooShort' | 'tooLong';
export type StrengthSuggestion = keyof typeof translations.suggestions;

export const WARNINGS: readonly StrengthWarning[] = [
  ...keysOf(translations.warnings),
  'tooShort',
  'tooLong',
];
export const SUGGESTIONS: readonly StrengthSuggestion[] = keysOf(translations.suggestions);

export interface Strength {
  /** 0 (guessed at once) to 4. */
  score: number;
  acceptable: boolean;
  warning?: StrengthWarning;
  suggestions: StrengthSuggestion[];
}

function keysOf<Key extends string>(texts: Record<Key, string>): Key[] {
  const isKey = (key: string): key is Key => Object.hasOwn(texts, key);
  return Object.keys(texts).filter(isKey);
}

/** Texts that are their own keys, so that the estimator answers with keys. */
function keysAsTexts<Key extends string>(texts: Record<Key, string>): Record<Key, string> {
  const result = { ...texts };
  for (const key of keysOf(texts)) result[key] = key;
  return result;
}

/** Made at the first use: the dictionaries take a moment and a few megabytes. */
let made: ZxcvbnFactory | undefined;

function estimator(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    maxLength: PASSWORD_LENGTH.max,
    translations: {
      ...translations,
      warnings: keysAsTexts(translations.warnings),
      suggestions: keysAsTexts(translations.suggestions),
    },
  });
  return made;
}

/** The parts of what is known of a reader, each of which would be an easy guess. */
function guesses(known: string[]): string[] {
  const parts = known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(parts.map((part) => part.toLowerCase()).filter((part) => part.length > 2))];
}

function lengthProblem(password: string): StrengthWarning | undefined {
  if (password.length < PASSWORD_LENGTH.min) return 'tooShort';
  return password.length > PASSWORD_LENGTH.max ? 'tooLong' : undefined;
}

/**
 * How hard a password is to guess, by zxcvbn.
 * @param known what an attacker knows: address, name, name of the site
 * @see https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler
 */
export function passwordStrength(password: string, known: string[] = []): Strength {
  const text = password.slice(0, PASSWORD_LENGTH.max);
  const { score, feedback } = estimator().check(text, guesses(known));
  const tooLongOrShort = lengthProblem(password);
  const warning = WARNINGS.find((key) => key === feedback.warning) ?? tooLongOrShort;
  return {
    score,
    acceptable: score >= MIN_SCORE && !tooLongOrShort,
    ...(warning && { warning }),
    suggestions: SUGGESTIONS.filter((key) => feedback.suggestions.includes(key)),
  };
}
