import { translate } from '@docusaurus/Translate';
import type { ErrorTexts } from '@theme/AuthForm/errorText';

/** What went wrong with a passkey. */
const passkeysTexts: ErrorTexts = {
  passkey_cancelled: () =>
    translate({
      id: 'plugin-auth.error.passkeyCancelled',
      message: 'No passkey was used. Try again, or choose another way.',
      description: 'Shown when the dialogue for passkeys was closed, or took too long',
    }),
  passkey_expired: () =>
    translate({
      id: 'plugin-auth.error.passkeyExpired',
      message: 'That took too long. Try again.',
      description: 'Shown when the passkey was confirmed too late',
    }),
  passkey_exists: () =>
    translate({
      id: 'plugin-auth.error.passkeyExists',
      message: 'This device has a passkey for your account already.',
      description: 'Shown when adding a passkey twice',
    }),
  passkey_failed: () =>
    translate({
      id: 'plugin-auth.error.passkeyFailed',
      message: 'The passkey did not work here. Choose another way.',
      description: 'Shown when a passkey is refused',
    }),
  passkey_unknown: () =>
    translate({
      id: 'plugin-auth.error.passkeyUnknown',
      message: 'This passkey belongs to no account here. It may have been removed.',
      description: 'Shown when signing in with a passkey that the server does not know',
    }),
  passkey_unverified: () =>
    translate({
      id: 'plugin-auth.error.passkeyUnverified',
      message: 'Your device did not check who you are. Set up its screen lock, then try again.',
      description: 'Shown when a passkey was used without unlocking the device',
    }),
};

export default passkeysTexts;
