/**
 * The absolute address of a page of this site, in the locale that is shown, for what leads back
 * here: a mail or a provider. A relative one would be read by the server as one of its own.
 *
 * @param route path of the page with base URL and locale, as in `pluginConfig.routes`
 * @example
 * authPageUrl('/fr/auth/magic-link', { return: '/fr/docs' });
 * // 'https://docs.example/fr/auth/magic-link?return=%2Ffr%2Fdocs'
 */
export function authPageUrl(route: string, query: Record<string, string | undefined> = {}): string {
  const url = new URL(route, window.location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
