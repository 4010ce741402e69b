import { translate } from '@docusaurus/Translate';
import type { ClientErrorCode } from 'docusaurus-plugin-auth/client';

/** The failures of signing in and up that a reader can do something about, each in a sentence. */
const TEXTS: Partial<Record<ClientErrorCode, () => string>> = {
  invalid_credentials: () =>
    translate({
      id: 'plugin-auth.error.invalidCredentials',
      message: 'E-mail address and password do not match. Check both and try again.',
      description: 'Shown when signing in with a wrong password or an unknown address',
    }),
  invalid_email: () =>
    translate({
      id: 'plugin-auth.error.invalidEmail',
      message: 'Enter a complete e-mail address, such as name@example.com.',
      description: 'Shown when an e-mail address is missing or not complete',
    }),
  invalid_name: () =>
    translate({
      id: 'plugin-auth.error.invalidName',
      message: 'Enter your name.',
      description: 'Shown when the name field of the sign-up form is empty',
    }),
  email_taken: () =>
    translate({
      id: 'plugin-auth.error.emailTaken',
      message: 'There is already an account with this e-mail address. Sign in instead.',
      description: 'Shown when signing up with an address that has an account',
    }),
  email_not_verified: () =>
    translate({
      id: 'plugin-auth.error.emailNotVerified',
      message:
        'This e-mail address has not been confirmed yet. Look for our message in your inbox.',
      description: 'Shown when signing in before the address was confirmed',
    }),
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
  password_compromised: () =>
    translate({
      id: 'plugin-auth.error.passwordCompromised',
      message: 'This password is known from a data leak. Choose another one.',
      description: 'Shown when a new password stands in a list of leaked passwords',
    }),
  account_banned: () =>
    translate({
      id: 'plugin-auth.error.accountBanned',
      message: 'This account has been suspended. Write to the people who run this site.',
      description: 'Shown when signing in to a banned account',
    }),
  session_expired: () =>
    translate({
      id: 'plugin-auth.error.sessionExpired',
      message: 'Your session has ended. Sign in again.',
      description: 'Shown when an action needs a session that is no longer valid',
    }),
  sign_up_closed: () =>
    translate({
      id: 'plugin-auth.error.signUpClosed',
      message: 'This site does not take new accounts at the moment.',
      description: 'Shown when the server has sign-up switched off',
    }),
  untrusted_origin: () =>
    translate({
      id: 'plugin-auth.error.untrustedOrigin',
      message:
        'The server does not accept sign-ins from this address. The people who run this site can allow it.',
      description:
        'Shown when the address of the site is not among the trusted origins of the server',
    }),
  rate_limited: () =>
    translate({
      id: 'plugin-auth.error.rateLimited',
      message: 'Too many attempts. Wait a moment, then try again.',
      description: 'Shown when the server limits the rate of sign-ins',
    }),
  offline: () =>
    translate({
      id: 'plugin-auth.error.offline',
      message: 'You seem to be offline. Check your connection and try again.',
      description: 'Shown when the browser has no network connection',
    }),
  unreachable: () =>
    translate({
      id: 'plugin-auth.error.unreachable',
      message: 'The server cannot be reached right now. Try again in a moment.',
      description: 'Shown when the server does not answer at all',
    }),
};

const ALIASES: Partial<Record<ClientErrorCode, ClientErrorCode>> = {
  unauthenticated: 'session_expired',
  database_unavailable: 'unreachable',
  shutting_down: 'unreachable',
  timeout: 'unreachable',
  interrupted: 'unreachable',
};

function unexpected(): string {
  return translate({
    id: 'plugin-auth.error.unexpected',
    message: 'That did not work because of an error on our side. Try again later.',
    description: 'Shown for failures of forms that the reader can do nothing about',
  });
}

/** The sentence that tells a reader why a form failed. */
export function formErrorText(code: ClientErrorCode): string {
  return (TEXTS[ALIASES[code] ?? code] ?? unexpected)();
}
