import { translate } from '@docusaurus/Translate';
import type { SectionText } from '@theme/AccountPage/sectionTexts';

/**
 * The sections in their order. `skeleton` is about as high (rem) as what will stand there for somebody
 * who has just made an account.
 */
export default function sectionTexts(): SectionText[] {
  return [
    {
      id: 'profile',
      skeleton: 15.75,
      title: translate({
        id: 'plugin-auth.account.profile.title',
        message: 'Profile',
        description: 'Heading of the section of the account page for name and picture',
      }),
    },
    {
      id: 'about-you',
      skeleton: 40,
      title: translate({
        id: 'plugin-auth.account.aboutYou.title',
        message: 'About you',
        description: 'Heading of the section of the account page for the knowledge of the reader',
      }),
      lead: translate({
        id: 'plugin-auth.account.aboutYou.lead',
        message:
          'All of this is voluntary. It serves to answer a beginner differently from somebody who knows the field.',
        description: 'Explains the section for the knowledge of the reader',
      }),
    },
    {
      id: 'answers',
      skeleton: 5,
      title: translate({
        id: 'plugin-auth.account.answers.title',
        message: 'Your answers',
        description: 'Heading of the section of the account page for answers made for the reader',
      }),
      lead: translate({
        id: 'plugin-auth.account.answers.lead',
        message: 'How the assistant answers you while you are signed in.',
        description: 'Explains the section for answers made for the reader',
      }),
    },
    {
      id: 'consents',
      skeleton: 35,
      title: translate({
        id: 'plugin-auth.account.consents.title',
        message: 'What you agreed to',
        description: 'Heading of the section of the account page for the consents of the reader',
      }),
      lead: translate({
        id: 'plugin-auth.account.consents.lead',
        message:
          'Each switch stands for itself. You can turn each one off at any time; what depended on it is erased at once.',
        description: 'Explains the section for the consents of the reader',
      }),
    },
    {
      id: 'email',
      skeleton: 5,
      title: translate({
        id: 'plugin-auth.account.email.title',
        message: 'E-mail address',
        description: 'Heading of the section of the account page for the e-mail address',
      }),
    },
    {
      id: 'password',
      skeleton: 2.5,
      title: translate({
        id: 'plugin-auth.account.password.title',
        message: 'Password',
        description: 'Heading of the section of the account page for the password',
      }),
    },
    {
      id: 'two-factor',
      skeleton: 2.5,
      title: translate({
        id: 'plugin-auth.account.twoFactor.title',
        message: 'Two-factor sign-in',
        description: 'Heading of the section of the account page for the second factor',
      }),
      lead: translate({
        id: 'plugin-auth.account.twoFactor.lead',
        message:
          'Besides what you sign in with, a code from an app on your phone is asked for. Whoever learns your password, or gets into your mailbox, cannot sign in with that alone.',
        description: 'Explains two-factor sign-in on the account page',
      }),
    },
    {
      id: 'passkeys',
      skeleton: 6.75,
      title: translate({
        id: 'plugin-auth.account.passkeys.title',
        message: 'Passkeys',
        description: 'Heading of the section of the account page for passkeys',
      }),
      lead: translate({
        id: 'plugin-auth.account.passkeys.lead',
        message:
          'Sign in with your fingerprint, your face or the screen lock of your device, without a password.',
        description: 'Explains passkeys on the account page',
      }),
    },
    {
      id: 'linked-accounts',
      skeleton: 6,
      title: translate({
        id: 'plugin-auth.account.links.title',
        message: 'Linked accounts',
        description: 'Heading of the section of the account page for accounts at providers',
      }),
      lead: translate({
        id: 'plugin-auth.account.links.lead',
        message: 'Accounts at other services that you can sign in here with.',
        description: 'Explains linked accounts on the account page',
      }),
    },
    {
      id: 'sessions',
      skeleton: 7.25,
      title: translate({
        id: 'plugin-auth.account.sessions.title',
        message: 'Where you are signed in',
        description: 'Heading of the section of the account page for active sessions',
      }),
      lead: translate({
        id: 'plugin-auth.account.sessions.lead',
        message: 'If you do not know one of these devices, sign it out and change your password.',
        description: 'Explains the list of active sessions on the account page',
      }),
    },
    {
      id: 'your-data',
      skeleton: 6,
      title: translate({
        id: 'plugin-auth.account.data.title',
        message: 'Your data',
        description: 'Heading of the section of the account page for the export',
      }),
      lead: translate({
        id: 'plugin-auth.account.data.lead',
        message:
          'One file in a format that programs can read (JSON), with everything that is held about you here.',
        description: 'Explains the export on the account page',
      }),
    },
    {
      id: 'delete',
      skeleton: 10.25,
      title: translate({
        id: 'plugin-auth.account.delete.title',
        message: 'Delete account',
        description: 'Heading of the section of the account page for deleting the account',
      }),
    },
  ];
}
