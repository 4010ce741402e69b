import { translate } from '@docusaurus/Translate';
import type { ErrorTexts } from '@theme/AuthForm/errorText';

/** What is wrong with something that is typed or chosen on the account page. */
const accountTexts: ErrorTexts = {
  email_unchanged: () =>
    translate({
      id: 'plugin-auth.error.emailUnchanged',
      message: 'This is the address that you have. Enter another one.',
      description: 'Shown when the new e-mail address is the current one',
    }),
  consent_required: () =>
    translate({
      id: 'plugin-auth.error.consentRequired',
      message:
        'You have said something about yourself, but not agreed that it is kept. Tick this box, or empty the fields: nothing is stored without your agreement.',
      description: 'Shown when something about the reader shall be stored without their consent',
    }),
  policy_outdated: () =>
    translate({
      id: 'plugin-auth.error.policyOutdated',
      message:
        'The text about your data on this page is not the one in force, so nothing was stored. Load the page again to read the newest one.',
      description: 'Shown when a reader agrees to a version of the policy that has been replaced',
    }),
  precondition_failed: () =>
    translate({
      id: 'plugin-auth.error.changedMeanwhile',
      message:
        'This was changed elsewhere while you were at it. What you typed is still here: look at the marked fields, choose what counts, and save again.',
      description: 'Shown when the profile was changed in another tab or on another device',
    }),
  own_account: () =>
    translate({
      id: 'plugin-auth.error.ownAccount',
      message: 'You cannot do this to your own account here. Ask another administrator.',
      description:
        'Shown when an administrator wants to ban or delete themselves in the list of people',
    }),
  reason_missing: () =>
    translate({
      id: 'plugin-auth.error.reasonMissing',
      message: 'Write why.',
      description: 'Shown when an administrator bans a reader without a reason',
    }),
  passkey_name_missing: () =>
    translate({
      id: 'plugin-auth.error.passkeyNameMissing',
      message: 'Enter a name for the passkey.',
      description: 'Shown when a passkey is given no name',
    }),
  confirmation_differs: () =>
    translate({
      id: 'plugin-auth.error.confirmationDiffers',
      message: 'Type your e-mail address exactly as it stands above.',
      description: 'Shown when the typed confirmation of a deletion is not the e-mail address',
    }),
  invalid_picture: () =>
    translate({
      id: 'plugin-auth.error.invalidPicture',
      message: 'This file cannot be used as a picture. Choose a JPEG, PNG or WebP file.',
      description: 'Shown when a chosen file is no picture that the browser can read',
    }),
};

export default accountTexts;
