import { useLocation } from '@docusaurus/router';
import AboutYouPage from '@theme/AboutYouPage';
import AccountPage from '@theme/AccountPage';
import AdminArea from '@theme/AdminArea';
import AuthErrorPage from '@theme/AuthErrorPage';
import ForgotPasswordPage from '@theme/ForgotPasswordPage';
import MagicLinkPage from '@theme/MagicLinkPage';
import NotFound from '@theme/NotFound';
import ResetPasswordPage from '@theme/ResetPasswordPage';
import SharedPage from '@theme/SharedPage';
import SignInPage from '@theme/SignInPage';
import SignUpPage from '@theme/SignUpPage';
import TwoFactorPage from '@theme/TwoFactorPage';
import VerifyEmailPage from '@theme/VerifyEmailPage';
import { adminPartOf, isSamePath, pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ComponentType, ReactNode } from 'react';

const { routes } = pluginConfig;

const PAGES: readonly [path: string, page: ComponentType][] = [
  [routes.signIn, SignInPage],
  [routes.signUp, SignUpPage],
  [routes.verifyEmail, VerifyEmailPage],
  [routes.forgotPassword, ForgotPasswordPage],
  [routes.resetPassword, ResetPasswordPage],
  [routes.magicLink, MagicLinkPage],
  [routes.twoFactor, TwoFactorPage],
  [routes.error, AuthErrorPage],
  [routes.aboutYou, AboutYouPage],
  [routes.account, AccountPage],
  [routes.shared, SharedPage],
];

/**
 * The page of the plugin that a path is of. In a browser one route stands for all: every page of the
 * site loads a line for each route, and one for each component that a route has. What only those need
 * who are signed in is loaded by its page.
 */
export default function Pages(): ReactNode {
  const { pathname } = useLocation();
  if (adminPartOf(pathname) !== undefined) return <AdminArea />;
  const [, Page] = PAGES.find(([path]) => isSamePath(path, pathname)) ?? [];
  return Page ? <Page /> : <NotFound />;
}
