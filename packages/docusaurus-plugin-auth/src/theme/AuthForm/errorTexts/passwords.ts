import { translate } from '@docusaurus/Translate';
import type { ErrorTexts } from '@theme/AuthForm/errorText';

/** What is wrong with a password. */
const passwordsTexts: ErrorTexts = {
  password_missing: () =>
    translate({
      id: 'plugin-auth.error.passwordMissing',
      message: 'Enter your password.',
      description: 'Shown when signing in without a password',
    }),
  password_too_short: () =>
    translate({
      id: 'plugin-auth.error.passwordTooShort',
      message: 'Use at least 12 characters for the password.',
      description: 'Shown when a new password is too short',
    }),
  password_too_long: () =>
    translate({
      id: 'plugin-auth.error.passwordTooLong',
      message: 'Use at most 128 characters for the password.',
      description: 'Shown when a new password is too long',
    }),
  password_too_weak: () =>
    translate({
      id: 'plugin-auth.error.passwordTooWeak',
      message: 'This password is too easy to guess. Add words that do not belong together.',
      description: 'Shown when a new password is too weak',
    }),
  password_compromised: () =>
    translate({
      id: 'plugin-auth.error.passwordCompromised',
      message: 'This password is known from a data leak. Choose another one.',
      description: 'Shown when a new password stands in a list of leaked passwords',
    }),
  password_wrong: () =>
    translate({
      id: 'plugin-auth.error.passwordWrong',
      message: 'This is not your password. Try again.',
      description: 'Shown when the current password, asked for again, is wrong',
    }),
  password_exists: () =>
    translate({
      id: 'plugin-auth.error.passwordExists',
      message: 'Your account has a password already.',
      description: 'Shown when setting a first password on an account that has one',
    }),
};

export default passwordsTexts;
