import { translate } from '@docusaurus/Translate';
import type { ErrorTexts } from '@theme/AuthForm/errorText';

/** Failures of signing in and up, and of sessions. */
const accessTexts: ErrorTexts = {
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
      description: 'Shown when an address that was entered has an account',
    }),
  email_not_verified: () =>
    translate({
      id: 'plugin-auth.error.emailNotVerified',
      message:
        'This e-mail address has not been confirmed yet. Look for our message in your inbox.',
      description: 'Shown when signing in before the address was confirmed',
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
  session_not_fresh: () =>
    translate({
      id: 'plugin-auth.error.sessionNotFresh',
      message: 'For this we need to be sure that it is you. Sign in again, then repeat it.',
      description: 'Shown when an action needs a sign-in of the last minutes',
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
  provider_failed: () =>
    translate({
      id: 'plugin-auth.error.providerFailed',
      message:
        'That service did not answer as it should. Try again, or choose another way to sign in.',
      description: 'Shown when signing in with a provider such as GitHub fails',
    }),
  linked_elsewhere: () =>
    translate({
      id: 'plugin-auth.error.linkedElsewhere',
      message: 'This account of yours is linked to another account here already.',
      description: 'Shown when linking an account of a provider that is linked to somebody else',
    }),
  last_way_in: () =>
    translate({
      id: 'plugin-auth.error.lastWayIn',
      message: 'This is your last way to sign in. Set a password or add another way first.',
      description: 'Shown when removing the only way to sign in',
    }),
};

export default accessTexts;
