import { translate } from '@docusaurus/Translate';
import type { SignInMethod, SignInProvider } from 'docusaurus-plugin-auth/client';

function providerText(provider: string): string {
  return translate(
    {
      id: 'plugin-auth.signIn.last.provider',
      message: 'You signed in with {provider} last time.',
      description: 'Hint on the sign-in page; {provider} is a name such as GitHub',
    },
    { provider },
  );
}

/**
 * Reminds the reader of the way in that worked last in this browser; undefined when there is none,
 * or the server does not offer it any more.
 */
export function lastMethodText(
  method: SignInMethod | null,
  providers: readonly SignInProvider[],
): string | undefined {
  switch (method) {
    case null:
      return undefined;
    case 'password':
      return translate({
        id: 'plugin-auth.signIn.last.password',
        message: 'You signed in with your password last time.',
        description: 'Hint on the sign-in page',
      });
    case 'magic-link':
      return translate({
        id: 'plugin-auth.signIn.last.link',
        message: 'You signed in by a link in a mail last time.',
        description: 'Hint on the sign-in page',
      });
    case 'email-code':
      return translate({
        id: 'plugin-auth.signIn.last.code',
        message: 'You signed in with a code from a mail last time.',
        description: 'Hint on the sign-in page',
      });
    case 'passkey':
      return translate({
        id: 'plugin-auth.signIn.last.passkey',
        message: 'You signed in with a passkey last time.',
        description: 'Hint on the sign-in page',
      });
    default: {
      const provider = providers.find(({ id }) => `provider:${id}` === method);
      return provider && providerText(provider.name);
    }
  }
}
