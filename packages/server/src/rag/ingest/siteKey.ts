import type { Manifest } from '../../contract/index.ts';

/** What one upload replaces. */
export interface SiteLocale {
  /** The same for every locale of a site. */
  site: string;
  locale: string;
  title: string;
  /** The locale that Docusaurus serves without a prefix. */
  defaultLocale: boolean;
}

/**
 * Where a locale of a manifest belongs. Docusaurus serves a locale at `baseUrl` + `locale` + `/`,
 * the default one at `baseUrl`.
 *
 * @example
 * siteLocale(manifest, 'fr').site; // 'https://example.com/docs/', also for baseUrl '/docs/fr/'
 */
export function siteLocale({ site }: Manifest, locale: string): SiteLocale {
  const base = site.baseUrl.endsWith('/') ? site.baseUrl : `${site.baseUrl}/`;
  const prefix = `/${locale}/`;
  const prefixed = base.endsWith(prefix);
  const root = prefixed ? base.slice(0, 1 - prefix.length) : base;
  return {
    site: new URL(site.url).origin + root,
    locale,
    title: site.title,
    defaultLocale: !prefixed,
  };
}

/** The locales that a manifest replaces. */
export function localesOf(manifest: Manifest): string[] {
  if (manifest.locale !== undefined) return [manifest.locale];
  return [...new Set(manifest.pages.map((page) => page.locale))];
}
