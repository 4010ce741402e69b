import AboutYouPage from '@theme/AboutYouPage';
import AuthErrorPage from '@theme/AuthErrorPage';
import ForgotPasswordPage from '@theme/ForgotPasswordPage';
import MagicLinkPage from '@theme/MagicLinkPage';
import ResetPasswordPage from '@theme/ResetPasswordPage';
import SignInPage from '@theme/SignInPage';
import SignUpPage from '@theme/SignUpPage';
import TwoFactorPage from '@theme/TwoFactorPage';
import VerifyEmailPage from '@theme/VerifyEmailPage';
import { pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ComponentType, ReactNode } from 'react';

const { routes } = pluginConfig;

const PAGES: Readonly<Record<string, ComponentType>> = {
  [routes.signIn]: SignInPage,
  [routes.signUp]: SignUpPage,
  [routes.verifyEmail]: VerifyEmailPage,
  [routes.forgotPassword]: ForgotPasswordPage,
  [routes.resetPassword]: ResetPasswordPage,
  [routes.magicLink]: MagicLinkPage,
  [routes.twoFactor]: TwoFactorPage,
  [routes.error]: AuthErrorPage,
  [routes.aboutYou]: AboutYouPage,
};

interface Props {
  /** As Docusaurus gives it to the component of a route. */
  readonly route: { readonly path: string };
}

/** The page of a sign-in or sign-up that a route is of: whoever comes to one goes on to others. */
export default function FormPages({ route }: Props): ReactNode {
  const Page = PAGES[route.path];
  return Page && <Page />;
}
