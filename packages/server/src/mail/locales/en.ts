import type { MailTexts } from './texts.ts';

/** The English texts: what every other locale is held against. */
export const en: MailTexts = {
  duration: {
    minutes: { one: '{count} minute', other: '{count} minutes' },
    hours: { one: '{count} hour', other: '{count} hours' },
  },
  common: {
    codeValidity: 'The code is valid for {duration} and works once.',
    linkValidity: 'The link is valid for {duration} and works once.',
    never: 'Nobody from {site} will ever ask you for this code.',
    plainLink: 'If the button does not work, copy this address into your browser:',
    footer: 'Sent by {site}, {host}, about your account there.',
    notYou:
      'If this was not you, reset your password at once and look at the list of sessions in your account.',
  },
  'verify-email': {
    subject: 'Confirm your e-mail address for {site}',
    intro:
      'Someone, hopefully you, is creating an account at {site} with this e-mail address. Type this code on the page that asks for it:',
    ignore:
      'If you did not ask for an account, ignore this mail. Without the code no account can be used.',
  },
  'sign-in-code': {
    subject: 'Your sign-in code for {site}',
    intro:
      'Someone, hopefully you, wants to sign in at {site} with this e-mail address. Type this code on the page that asks for it:',
    ignore: 'If you did not ask for it, ignore this mail. Without the code nobody can sign in.',
  },
  'magic-link': {
    subject: 'Your sign-in link for {site}',
    intro:
      'Someone, hopefully you, wants to sign in at {site} with this e-mail address. Open the link and confirm on the page:',
    button: 'Sign in',
    ignore: 'If you did not ask for it, ignore this mail and do not open the link.',
  },
  'reset-password': {
    subject: 'Choose a new password for {site}',
    intro:
      'Someone, hopefully you, asked to choose a new password for the account at {site} with this e-mail address:',
    button: 'Choose a new password',
    ignore: 'If you did not ask for it, ignore this mail. Your password stays as it is.',
  },
  'change-email-current': {
    subject: 'Confirm the change of your e-mail address at {site}',
    intro:
      'You asked to move your account at {site} from this e-mail address to {newAddress}. Type this code to agree:',
    ignore:
      'If you did not ask for it, tell nobody the code: without it nothing changes. Then choose a new password, because someone is signed in to your account.',
  },
  'change-email-new': {
    subject: 'Confirm your new e-mail address for {site}',
    intro:
      'Someone, hopefully you, wants to use this e-mail address for an account at {site}. Type this code to confirm it:',
    ignore:
      'If you did not ask for it, ignore this mail. Without the code your address is not used.',
  },
  'email-changed': {
    subject: 'Your e-mail address at {site} was changed',
    intro:
      'The e-mail address of your account at {site} is now {newAddress}. Mails about the account no longer come here.',
    advice:
      'If this was not you, write to the people who run {site} at once, because someone else has your account.',
  },
  'password-changed': {
    subject: 'Your password at {site} was changed',
    intro: 'The password of your account at {site} was changed just now.',
  },
  'two-factor-changed': {
    subject: 'The two-factor settings of your account at {site} were changed',
    enabled:
      'Two-factor sign-in was switched on for your account at {site}. Keep the backup codes in a safe place.',
    disabled:
      'Two-factor sign-in was switched off for your account at {site}. The password alone now opens it.',
    backupCodes:
      'New backup codes were made for your account at {site}. The old ones no longer work.',
  },
  'account-deleted': {
    subject: 'Your account at {site} was deleted',
    intro:
      'Your account at {site} was deleted, with everything that was stored about you there. This is the last mail about it.',
    advice:
      'If this was not you, someone else had access to your account. The account cannot be brought back; you may create a new one.',
  },
  'existing-account': {
    subject: 'You already have an account at {site}',
    intro:
      'Someone, hopefully you, tried to create an account at {site} with this e-mail address. There is one already, so nothing was created or changed.',
    button: 'Sign in',
    reset: 'If you do not remember the password, choose a new one here:',
    ignore:
      'If it was not you, ignore this mail. Whoever tried was not told that this account exists.',
  },
};
