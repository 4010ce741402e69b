import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/PasswordStrength';
import { strengthAdvice } from '@theme/AuthForm/strengthText';
import clsx from 'clsx';
import {
  type PasswordStrength as Strength,
  usePasswordStrength,
} from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const LEVELS = [1, 2, 3, 4];

/** The score in words: the bars above it are only for the eye. */
function scoreText(score: Strength['score']): string {
  switch (score) {
    case 4:
      return translate({
        id: 'plugin-auth.strength.veryStrong',
        message: 'Very strong',
        description: 'Strength of a new password: 4 of 4',
      });
    case 3:
      return translate({
        id: 'plugin-auth.strength.strong',
        message: 'Strong',
        description: 'Strength of a new password: 3 of 4, enough',
      });
    case 2:
      return translate({
        id: 'plugin-auth.strength.fair',
        message: 'Not strong enough',
        description: 'Strength of a new password: 2 of 4, not enough',
      });
    default:
      return translate({
        id: 'plugin-auth.strength.weak',
        message: 'Weak',
        description: 'Strength of a new password: 0 or 1 of 4',
      });
  }
}

/**
 * How hard the password that is being typed is to guess, and what would help. It keeps its place
 * from the start, so that nothing moves below it.
 */
export default function PasswordStrength({ password, email, name }: Props): ReactNode {
  const strength = usePasswordStrength({ password, email, name });
  const level = strength ? Math.max(strength.score, 1) : 0;
  return (
    <div className={styles.strength}>
      <div
        className={clsx(styles.bars, strength?.acceptable && styles.acceptable)}
        aria-hidden="true"
      >
        {LEVELS.map((step) => (
          <span key={step} className={clsx(styles.bar, step <= level && styles.filled)} />
        ))}
      </div>
      <p className={styles.words} aria-live="polite">
        {strength ? (
          <>
            <strong>{scoreText(strength.score)}.</strong> {strengthAdvice(strength)}
          </>
        ) : (
          <Translate
            id="plugin-auth.field.passwordHint"
            description="Hint at the field for a new password"
          >
            At least 12 characters. A few words in a row are easy to remember.
          </Translate>
        )}
      </p>
    </div>
  );
}
