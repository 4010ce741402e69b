import type { PluginContentLoadedActions } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { applyTrailingSlash } from '@docusaurus/utils-common';
import type { PluginOptions } from './options';

/** Path of every page as a link to it is written: base URL, locale and trailing slash included. */
export interface AuthRoutes {
  signIn: string;
  signUp: string;
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
  return { signIn: path('sign-in'), signUp: path('sign-up') };
}

/**
 * Adds the auth pages to the site, each a component that the site may swizzle. The pages carry a
 * `noindex` of their own, which also keeps them out of the sitemap.
 */
export function addAuthRoutes(
  addRoute: PluginContentLoadedActions['addRoute'],
  routes: AuthRoutes,
): void {
  addRoute({ path: routes.signIn, component: '@theme/SignInPage', exact: true });
  addRoute({ path: routes.signUp, component: '@theme/SignUpPage', exact: true });
}
