// Declares the parts of the plugin.
/// <reference types="docusaurus-plugin-auth" />

import SamplePage from '@site/src/gallery/SamplePage';
import type { State } from '@site/src/gallery/State';
import AboutYouPage from '@theme/AboutYouPage';
import AccountPage from '@theme/AccountPage';
import AdminPrivacyPage from '@theme/AdminPrivacyPage';
import AuthErrorPage from '@theme/AuthErrorPage';
import ForgotPasswordPage from '@theme/ForgotPasswordPage';
import MagicLinkPage from '@theme/MagicLinkPage';
import ResetPasswordPage from '@theme/ResetPasswordPage';
import SharedPage from '@theme/SharedPage';
import SignInPage from '@theme/SignInPage';
import SignUpPage from '@theme/SignUpPage';
import TwoFactorPage from '@theme/TwoFactorPage';
import VerifyEmailPage from '@theme/VerifyEmailPage';
import type { ComponentType, ReactNode } from 'react';

const PAGES: Record<NonNullable<State['page']>, ComponentType> = {
  signIn: SignInPage,
  signUp: SignUpPage,
  verifyEmail: VerifyEmailPage,
  forgotPassword: ForgotPasswordPage,
  resetPassword: ResetPasswordPage,
  magicLink: MagicLinkPage,
  twoFactor: TwoFactorPage,
  error: AuthErrorPage,
  aboutYou: AboutYouPage,
  account: AccountPage,
  shared: SharedPage,
  adminPrivacy: AdminPrivacyPage,
};

/** The page of a state: swizzled, if the site has done so. */
export default function StatePage({ state: { page, members } }: { state: State }): ReactNode {
  const Page = page && PAGES[page];
  return Page ? <Page /> : <SamplePage members={members} />;
}
