import { type AuthDeps, siteUrlOf } from './deps.ts';

/** The pages of the docs site that mails lead to. */
export type LandingPage = 'magic-link' | 'reset-password' | 'sign-in' | 'forgot-password';

function trusted(deps: Pick<AuthDeps, 'config'>, value: string | undefined): URL | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return deps.config.trustedOrigins.includes(url.origin) ? url : undefined;
}

/** The address of one of our pages on the docs site. */
export function authPage(deps: Pick<AuthDeps, 'config' | 'siteUrl'>, page: string): string {
  return new URL(`auth/${page}`, siteUrlOf(deps)).href;
}

/**
 * The link of a mail: a page of the docs site with the token in its fragment. A fragment is sent to
 * no server, so that a mail scanner that opens the link uses nothing up and no log keeps the token.
 *
 * The page is the one that the reader's browser named, in its language and under the site's base
 * URL, if it stands on a trusted origin. Of its query only `return` is kept, and moved into the
 * fragment.
 *
 * @example
 * landingLink(deps, 'magic-link', 'https://docs.example/de/auth/magic-link?return=/de/intro', token)
 * // https://docs.example/de/auth/magic-link#token=…&return=%2Fde%2Fintro
 */
export function landingLink(
  deps: Pick<AuthDeps, 'config' | 'siteUrl'>,
  page: LandingPage,
  wanted: string | undefined,
  token: string,
): string {
  const url = trusted(deps, wanted) ?? new URL(authPage(deps, page));
  const back = url.searchParams.get('return');
  const fragment = new URLSearchParams({ token, ...(back && { return: back }) });
  return `${url.origin}${url.pathname}#${fragment}`;
}
