import type { PluginContentLoadedActions } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { applyTrailingSlash } from '@docusaurus/utils-common';
import type { PluginOptions } from './options';
import { AUTH_PAGES } from './wrapThemeComponents';

/** Path of every page as a link to it is written: base URL, locale and trailing slash included. */
export interface AuthRoutes {
  signIn: string;
  signUp: string;
  verifyEmail: string;
  forgotPassword: string;
  resetPassword: string;
  magicLink: string;
  twoFactor: string;
  error: string;
  aboutYou: string;
  account: string;
  shared: string;
  adminPrivacy: string;
}

export interface SiteUrls {
  /** Base URL of the locale that is being built, e.g. `/docs/fr/`. */
  baseUrl: string;
  /** The site's `trailingSlash` setting. */
  trailingSlash: boolean | undefined;
}

/**
 * The paths of the auth pages.
 *
 * @example
 * authRoutes({ baseUrl: '/docs/', trailingSlash: true }, { routeBasePath: 'auth' }).signIn;
 * // '/docs/auth/sign-in/'
 */
export function authRoutes(
  site: SiteUrls,
  { routeBasePath }: Pick<PluginOptions, 'routeBasePath'>,
): AuthRoutes {
  const path = (name: string) =>
    applyTrailingSlash(normalizeUrl([site.baseUrl, routeBasePath, name]), site);
  // The server knows these names too, for the links in its mails.
  return {
    signIn: path('sign-in'),
    signUp: path('sign-up'),
    verifyEmail: path('verify-email'),
    forgotPassword: path('forgot-password'),
    resetPassword: path('reset-password'),
    magicLink: path('magic-link'),
    twoFactor: path('two-factor'),
    error: path('error'),
    aboutYou: path('about-you'),
    account: path('account'),
    shared: path('shared'),
    adminPrivacy: path('admin/privacy'),
  };
}

/**
 * Adds the auth pages to the site. All have one component, which sees by the path which of them is
 * meant, and shows one that the site may swizzle. The pages carry a
 * `noindex` of their own, which also keeps them out of the sitemap.
 */
export function addAuthRoutes(
  addRoute: PluginContentLoadedActions['addRoute'],
  routes: AuthRoutes,
): void {
  for (const path of Object.values(routes)) addRoute({ path, component: AUTH_PAGES, exact: true });
}
