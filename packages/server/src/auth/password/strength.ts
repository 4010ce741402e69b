import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english, translations } from '@zxcvbn-ts/language-en';
import { STRENGTH_SUGGESTIONS, STRENGTH_WARNINGS, type Strength } from '../../contract/index.ts';

/** Characters that a password has at least and at most. */
export const PASSWORD_LENGTH = { min: 12, max: 128 };

/** The lowest score that is taken, of 0 to 4: more than 10^8 guesses. */
export const MIN_SCORE = 3;

/** Texts that are their own keys, so that the estimator answers with keys. */
function keysAsTexts<Texts extends Record<string, string>>(texts: Texts): Texts {
  return { ...texts, ...Object.fromEntries(Object.keys(texts).map((key) => [key, key])) };
}

/**
 * The first characters decide: who has chosen these well is safe whatever follows. Time grows with
 * the length and with the spellings tried (`p4ssw0rd`); with both bounded it stays in milliseconds,
 * as it must where everybody else waits meanwhile.
 */
const LOOKED_AT = 48;
const SUBSTITUTIONS = 4;

/** Made at the first use: the dictionaries take a moment and a few megabytes. */
let made: ZxcvbnFactory | undefined;

function estimator(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    maxLength: LOOKED_AT,
    l33tMaxSubstitutions: SUBSTITUTIONS,
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

function lengthProblem(password: string): Strength['warning'] {
  if (password.length < PASSWORD_LENGTH.min) return 'tooShort';
  return password.length > PASSWORD_LENGTH.max ? 'tooLong' : undefined;
}

/**
 * How hard a password is to guess, by zxcvbn.
 * @param known what an attacker knows: address, name, name of the site
 * @see https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler
 */
export function passwordStrength(password: string, known: string[] = []): Strength {
  const text = password.slice(0, LOOKED_AT);
  const { score, feedback } = estimator().check(text, guesses(known));
  const tooLongOrShort = lengthProblem(password);
  const warning = STRENGTH_WARNINGS.find((key) => key === feedback.warning) ?? tooLongOrShort;
  return {
    score,
    acceptable: score >= MIN_SCORE && !tooLongOrShort,
    ...(warning && { warning }),
    suggestions: STRENGTH_SUGGESTIONS.filter((key) => feedback.suggestions.includes(key)),
  };
}
