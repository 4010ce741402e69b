import type { SwizzleConfig } from '@docusaurus/types';
import { accountComponents } from './swizzleAccount';
import { adminComponents } from './swizzleAdmin';
import { adminEngagementComponents } from './swizzleAdminEngagement';
import { adminGapComponents } from './swizzleAdminGaps';
import { adminPeopleComponents } from './swizzleAdminPeople';
import { adminQuestionComponents } from './swizzleAdminQuestions';
import { adminSystemComponents } from './swizzleAdminSystem';
import { answerComponents } from './swizzleAnswers';
import { chatComponents } from './swizzleChat';
import { smallPart, texts, wholePart } from './swizzleKinds';
import { profileComponents } from './swizzleProfile';
import { searchComponents } from './swizzleSearch';
import { talkComponents } from './swizzleTalks';

const components: SwizzleConfig['components'] = {
  ...accountComponents,
  ...chatComponents,
  ...answerComponents,
  ...profileComponents,
  ...searchComponents,
  ...talkComponents,
  ...adminComponents,
  ...adminQuestionComponents,
  ...adminGapComponents,
  ...adminPeopleComponents,
  ...adminEngagementComponents,
  ...adminSystemComponents,
  AccountNavbarItem: smallPart('The account item of the navbar, in both of its forms.'),
  'AccountNavbarItem/AccountLink': smallPart('The link to the account page.'),
  'AccountNavbarItem/AdminLink': smallPart('The link of administrators to their page.'),
  'AccountNavbarItem/Menu': wholePart('The menu that opens under the name of the reader.'),
  'AccountNavbarItem/MobileMenu': wholePart('What the drawer shows to a reader who is signed in.'),
  'AccountNavbarItem/PolicyMark': smallPart('The dot at the name while a question waits.'),
  'AccountNavbarItem/PolicyQuestion': smallPart('The question about a new policy, in the menu.'),
  'AccountNavbarItem/SignInLink': smallPart('The link to the sign-in page.'),
  'AccountNavbarItem/SignedIn': smallPart('The account item of a reader who is signed in.'),
  'AccountNavbarItem/SignOutButton': smallPart('The button that signs the reader out.'),
  AlreadySignedIn: smallPart('What an auth page says to who is signed in already.'),
  AuthErrorPage: wholePart('The page where signing in elsewhere ends with an error.'),
  'AuthErrorPage/oauthErrorText': texts('The texts of the error page.'),
  AuthForm: wholePart('The form that the auth pages share: fields, errors, button.'),
  'AuthForm/Button': smallPart('Every button of the auth pages.'),
  'AuthForm/CancelButton': smallPart('Ends a form or a question without a change.'),
  'AuthForm/Checkbox': smallPart('A box to tick, with what it means.'),
  'AuthForm/Divider': smallPart('The line between a form and the other ways.'),
  'AuthForm/ErrorSummary': smallPart('The message above a form that was refused.'),
  'AuthForm/Field': wholePart('A field of a form, with its label and its error.'),
  'AuthForm/LabelledField': smallPart('The frame of a field: label, hint and error.'),
  'AuthForm/PasswordStrength': wholePart('How strong the password is that is being typed.'),
  'AuthForm/ShowPassword': smallPart('The button that makes a password readable.'),
  'AuthForm/SubmitButton': smallPart('A button of a form, which shows the wait.'),
  'AuthForm/TextButton': smallPart('A button that looks like a link.'),
  'AuthForm/errorText': texts('The texts of the errors that a form can show.'),
  'AuthForm/errorTexts/access': texts('Texts of errors: signing in and up.'),
  'AuthForm/errorTexts/account': texts('Texts of errors: the account page.'),
  'AuthForm/errorTexts/codes': texts('Texts of errors: codes, links, the second factor.'),
  'AuthForm/errorTexts/connection': texts('Texts of errors: the connection and its limits.'),
  'AuthForm/errorTexts/passkeys': texts('Texts of errors: passkeys.'),
  'AuthForm/errorTexts/passwords': texts('Texts of errors: passwords.'),
  'AuthForm/fields': texts('The fields that several forms share.'),
  'AuthForm/strengthText': texts('What is said about a weak password.'),
  'AuthForm/waitText': texts('How long a reader has to wait, in words.'),
  'AuthForm/useAuthForm': texts('How a form is checked and sent.'),
  AuthLink: smallPart('A link to another auth page.'),
  AuthNotice: smallPart('What an auth page says instead of a form, and the way on.'),
  AuthPage: smallPart('The frame of every auth page: layout, title and card.'),
  CodeForm: wholePart('Where a code is typed that was mailed.'),
  ForgotPasswordPage: wholePart('The page for a forgotten password.'),
  LinkNotice: smallPart('What is said about the link of a mail that is of no use.'),
  MagicLinkPage: wholePart('The page that a mailed link for signing in leads to.'),
  MailSent: smallPart('Says that a mail with a link is on its way.'),
  OutboxLink: smallPart('The way to a mail that was kept on this machine.'),
  RequireSignIn: smallPart('Around a part of a page for readers who are signed in.'),
  ResendButton: smallPart('The button for another mail.'),
  ResetPasswordPage: wholePart('The page where a forgotten password is replaced.'),
  SignInPage: wholePart('The page where a reader signs in.'),
  'SignInPage/MailStep': wholePart('What follows when a code or a link was mailed.'),
  'SignInPage/OtherWays': wholePart('The buttons for passkeys and providers.'),
  'SignInPage/ProviderIcon': smallPart('The icon of a provider.'),
  'SignInPage/SignInForm': wholePart('The form with e-mail address and password.'),
  'SignInPage/Ways': wholePart('Every way in that the server offers.'),
  'SignInPage/lastMethodText': texts('The reminder of the way in that was used last.'),
  'SignInPage/usePasskeyOffer': texts('Offers passkeys at the e-mail field.'),
  'SignInPage/useReturningReader': texts('Takes in who comes back from a provider.'),
  SignUpPage: wholePart('The page where a reader makes an account.'),
  TwoFactorPage: wholePart('The page that asks for the second factor.'),
  'TwoFactorPage/SecondFactorForm': wholePart('Where the second factor is typed.'),
  VerifyEmailPage: wholePart('The page where an address is confirmed.'),
};

/** Tells `docusaurus swizzle` what a site may safely make its own. */
export function getSwizzleConfig(): SwizzleConfig {
  return { components };
}
