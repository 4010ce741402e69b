// Declares the parts of the plugin.
/// <reference types="docusaurus-plugin-auth" />

import SamplePage from '@site/src/gallery/SamplePage';
import type { State } from '@site/src/gallery/State';
import AboutYouPage from '@theme/AboutYouPage';
import AccountPage from '@theme/AccountPage';
import AdminArea from '@theme/AdminArea';
import AuthErrorPage from '@theme/AuthErrorPage';
import ForgotPasswordPage from '@theme/ForgotPasswordPage';
import MagicLinkPage from '@theme/MagicLinkPage';
import ResetPasswordPage from '@theme/ResetPasswordPage';
import SharedPage from '@theme/SharedPage';
import SignInPage from '@theme/SignInPage';
import SignUpPage from '@theme/SignUpPage';
import TwoFactorPage from '@theme/TwoFactorPage';
import VerifyEmailPage from '@theme/VerifyEmailPage';
import { adminPartUrl } from 'docusaurus-plugin-auth/client';
import type { ComponentType, ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';

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
  admin: AdminArea,
};

/** The page of a state: swizzled, if the site has done so. */
export default function StatePage({ state }: { state: State }): ReactNode {
  const { page, members, adminPart = '', address = '' } = state;
  if (!page) return <SamplePage members={members} />;
  const Page = PAGES[page];
  if (page !== 'admin') return <Page />;
  // These pages see by their path which of them is meant, and keep in their address what they show.
  return (
    <MemoryRouter initialEntries={[adminPartUrl(adminPart, address)]}>
      <Page />
    </MemoryRouter>
  );
}
