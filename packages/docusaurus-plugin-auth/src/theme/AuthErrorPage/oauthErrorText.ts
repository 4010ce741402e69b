import { translate } from '@docusaurus/Translate';
import type { OAuthErrorKind } from 'docusaurus-plugin-auth/client';

type Text = (provider: string) => string;

const TEXTS: Record<OAuthErrorKind, Text> = {
  cancelled: () =>
    translate({
      id: 'plugin-auth.oauth.cancelled',
      message:
        'You did not finish there, so nothing has happened. Try again, or choose another way.',
      description: 'On the error page, after signing in elsewhere failed',
    }),
  banned: () =>
    translate({
      id: 'plugin-auth.oauth.banned',
      message: 'This account has been suspended. Write to the people who run this site.',
      description: 'On the error page, after signing in elsewhere failed',
    }),
  'email-missing': (provider) =>
    translate(
      {
        id: 'plugin-auth.oauth.emailMissing',
        message:
          'We got no e-mail address from {provider}, and an account here needs one. Allow it there, or choose another way.',
        description: 'On the error page; {provider} is a name such as GitHub',
      },
      { provider },
    ),
  'email-unverified': (provider) =>
    translate(
      {
        id: 'plugin-auth.oauth.emailUnverified',
        message:
          'Your e-mail address is not confirmed at {provider}. Confirm it there first, or choose another way.',
        description: 'On the error page; {provider} is a name such as GitHub',
      },
      { provider },
    ),
  expired: () =>
    translate({
      id: 'plugin-auth.oauth.expired',
      message: 'That took too long, or went on in another browser. Start again.',
      description: 'On the error page, after signing in elsewhere failed',
    }),
  'link-email-differs': (provider) =>
    translate(
      {
        id: 'plugin-auth.oauth.linkEmailDiffers',
        message:
          'The e-mail address at {provider} is not the one of your account here, so the two were not linked.',
        description: 'On the error page; {provider} is a name such as GitHub',
      },
      { provider },
    ),
  'linked-elsewhere': (provider) =>
    translate(
      {
        id: 'plugin-auth.oauth.linkedElsewhere',
        message: 'Your account at {provider} is linked to another account here already.',
        description: 'On the error page; {provider} is a name such as GitHub',
      },
      { provider },
    ),
  'not-linked': (provider) =>
    translate(
      {
        id: 'plugin-auth.oauth.notLinked',
        message:
          'There is an account with this e-mail address here already. Sign in the way you did before; you can then link {provider} in your account.',
        description: 'On the error page; {provider} is a name such as GitHub',
      },
      { provider },
    ),
  provider: (provider) =>
    translate(
      {
        id: 'plugin-auth.oauth.provider',
        message: 'There was no proper answer from {provider}. Try again, or choose another way.',
        description: 'On the error page; {provider} is a name such as GitHub',
      },
      { provider },
    ),
  'sign-up-closed': () =>
    translate({
      id: 'plugin-auth.oauth.signUpClosed',
      message: 'This site does not take new accounts at the moment.',
      description: 'On the error page, after signing in elsewhere failed',
    }),
  'two-factor': () =>
    translate({
      id: 'plugin-auth.oauth.twoFactor',
      message:
        'Your account is protected by a second step, which did not work this way. Choose another way.',
      description: 'On the error page, after signing in elsewhere failed',
    }),
  unexpected: () =>
    translate({
      id: 'plugin-auth.oauth.unexpected',
      message: 'That did not work because of an error on our side. Try again later.',
      description: 'On the error page, after signing in elsewhere failed',
    }),
};

/** Stands for a provider that the address does not name, or whose name is not known. */
function anyProvider(): string {
  return translate({
    id: 'plugin-auth.oauth.anyProvider',
    message: 'the other service',
    description: 'Stands for the name of a provider within a sentence of the error page',
  });
}

/** The sentence that tells a reader why signing in with a provider did not work. */
export function oauthErrorText(kind: OAuthErrorKind, provider: string | undefined): string {
  return TEXTS[kind](provider ?? anyProvider());
}
