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
  /** The first page of the operator's area; those of its parts lie below. */
  admin: string;
}

/** Names of the parts of the operator's area, in its order; the first is the page of the area itself. */
export const ADMIN_PARTS = [
  '',
  'people',
  'questions',
  'gaps',
  'pages',
  'engagement',
  'system',
  'events',
  'privacy',
] as const;

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
  { routeBasePath, adminBasePath }: Pick<PluginOptions, 'routeBasePath' | 'adminBasePath'>,
): AuthRoutes {
  const page = (...names: string[]) =>
    applyTrailingSlash(normalizeUrl([site.baseUrl, ...names]), site);
  const path = (name: string) => page(routeBasePath, name);
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
    admin: adminBasePath ? page(adminBasePath) : path('admin'),
  };
}

/** The paths of all pages: of the operator's area, those of its parts too. */
export function pagePaths({ admin, ...others }: AuthRoutes): string[] {
  const slash = admin.endsWith('/') ? '/' : '';
  const folder = admin.slice(0, admin.length - slash.length);
  const parts = ADMIN_PARTS.map((part) => (part ? `${folder}/${part}${slash}` : admin));
  return [...Object.values(others), ...parts];
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
  for (const path of pagePaths(routes)) addRoute({ path, component: AUTH_PAGES, exact: true });
}
