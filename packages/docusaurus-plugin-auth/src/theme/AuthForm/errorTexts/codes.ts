import { translate } from '@docusaurus/Translate';
import type { ErrorTexts } from '@theme/AuthForm/errorText';

/** What is wrong with a code or a link from a mail, or with the second factor. */
const codesTexts: ErrorTexts = {
  code_missing: () =>
    translate({
      id: 'plugin-auth.error.codeMissing',
      message: 'Enter the code.',
      description: 'Shown when the field for a code is empty or not complete',
    }),
  invalid_code: () =>
    translate({
      id: 'plugin-auth.error.invalidCode',
      message: 'This code is not right. Check it, or use the newest one.',
      description: 'Shown when a code from a mail or an authenticator app is wrong',
    }),
  code_expired: () =>
    translate({
      id: 'plugin-auth.error.codeExpired',
      message: 'This code has expired. Ask for a new one.',
      description: 'Shown when a code from a mail is too old',
    }),
  too_many_codes: () =>
    translate({
      id: 'plugin-auth.error.tooManyCodes',
      message: 'Too many wrong codes. Ask for a new one.',
      description: 'Shown when a code from a mail was entered wrongly too often',
    }),
  invalid_backup_code: () =>
    translate({
      id: 'plugin-auth.error.invalidBackupCode',
      message: 'This backup code is not right, or was used before.',
      description: 'Shown when a backup code is wrong',
    }),
  invalid_token: () =>
    translate({
      id: 'plugin-auth.error.invalidToken',
      message: 'This link has expired or was used already. Ask for a new one.',
      description: 'Shown when the link of a mail no longer works',
    }),
  challenge_expired: () =>
    translate({
      id: 'plugin-auth.error.challengeExpired',
      message: 'This sign-in took too long. Sign in again.',
      description: 'Shown on the two-factor page when the first step is too long ago',
    }),
  challenge_void: () =>
    translate({
      id: 'plugin-auth.error.challengeVoid',
      message: 'Too many wrong codes. Sign in again.',
      description: 'Shown on the two-factor page after several wrong codes',
    }),
  two_factor_required: () =>
    translate({
      id: 'plugin-auth.error.twoFactorRequired',
      message:
        'This account is protected by a second step, which this way of signing in does not offer. Choose another way.',
      description: 'Shown when a way to sign in cannot ask for the second factor',
    }),
  two_factor_locked: () =>
    translate({
      id: 'plugin-auth.error.twoFactorLocked',
      message:
        'There were too many wrong codes for this account. Try again in a quarter of an hour.',
      description: 'Shown on the two-factor page while the account takes no more codes',
    }),
  two_factor_on: () =>
    translate({
      id: 'plugin-auth.error.twoFactorOn',
      message: 'Two-factor sign-in is switched on already.',
      description: 'Shown when switching on two-factor sign-in twice',
    }),
  two_factor_off: () =>
    translate({
      id: 'plugin-auth.error.twoFactorOff',
      message: 'Two-factor sign-in is not switched on for this account.',
      description: 'Shown when a second factor is used that the account does not have',
    }),
};

export default codesTexts;
