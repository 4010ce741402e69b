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
