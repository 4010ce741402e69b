import type { SwizzleComponentConfig, SwizzleConfig } from '@docusaurus/types';

/** A page, a form or a part with a state: its inside may change in any release. */
const wholePart = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'unsafe', wrap: 'safe' },
  description,
});

/** A small part with a settled interface. */
const smallPart = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'safe', wrap: 'safe' },
  description,
});

/** A module that is no component, so there is nothing to wrap. */
const texts = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'unsafe', wrap: 'forbidden' },
  description,
});

const components: SwizzleConfig['components'] = {
  AccountNavbarItem: smallPart('The account item of the navbar, in both of its forms.'),
  'AccountNavbarItem/Desktop': smallPart('The account item in the navbar of a wide screen.'),
  'AccountNavbarItem/Menu': wholePart('The menu that opens under the name of the reader.'),
  'AccountNavbarItem/Mobile': smallPart('The account item in the drawer of a small screen.'),
  'AccountNavbarItem/MobileMenu': wholePart('What the drawer shows to a reader who is signed in.'),
  'AccountNavbarItem/SignInLink': smallPart('The link to the sign-in page.'),
  'AccountNavbarItem/SignOutButton': smallPart('The button that signs the reader out.'),
  AuthForm: wholePart('The form that the auth pages share: fields, errors, button.'),
  'AuthForm/ErrorSummary': smallPart('The message above a form that was refused.'),
  'AuthForm/Field': wholePart('A field of a form, with its label and its error.'),
  'AuthForm/errorText': texts('The texts of the errors that a form can show.'),
  AuthPage: smallPart('The frame of every auth page: layout, title and card.'),
  ChatWidget: wholePart('The button on every page that opens the chat.'),
  'ChatWidget/Answer': wholePart('An answer, with the numbers of its sources.'),
  'ChatWidget/Code': smallPart('A block of code in an answer.'),
  'ChatWidget/Composer': wholePart('The field where the question is typed.'),
  'ChatWidget/Exchange': wholePart('A question with its answer, its sources and its state.'),
  'ChatWidget/Icon': smallPart('The icons of the chat.'),
  'ChatWidget/Panel': wholePart('The opened chat.'),
  'ChatWidget/SiteCodeBlock': smallPart("The site's own code block, around code in an answer."),
  'ChatWidget/SourceLink': smallPart('A link to a source.'),
  'ChatWidget/Sources': smallPart('The list of sources under an answer.'),
  'ChatWidget/errorText': texts('The texts of the errors that the chat can show.'),
  SignInPage: wholePart('The page where a reader signs in.'),
  SignUpPage: wholePart('The page where a reader makes an account.'),
};

/** Tells `docusaurus swizzle` what a site may safely make its own. */
export function getSwizzleConfig(): SwizzleConfig {
  return { components };
}
