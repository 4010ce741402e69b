import type { SwizzleComponentConfig, SwizzleConfig } from '@docusaurus/types';

/** A page or form: its inside may change in any release, so ejecting it is at the site's risk. */
const wholePart = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'unsafe', wrap: 'safe' },
  description,
});

/** A small part with a settled interface. */
const smallPart = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'safe', wrap: 'safe' },
  description,
});

/** Tells `docusaurus swizzle` what a site may safely make its own. */
export function getSwizzleConfig(): SwizzleConfig {
  return {
    components: {
      AccountNavbarItem: smallPart(
        'The navbar item: a link to sign in, or the name of the reader.',
      ),
      AuthForm: wholePart('The form that the sign-in and sign-up pages share.'),
      ChatWidget: wholePart('The button on every page that opens the chat.'),
      SignInPage: wholePart('The page where a reader signs in.'),
      SignUpPage: wholePart('The page where a reader makes an account.'),
    },
  };
}
