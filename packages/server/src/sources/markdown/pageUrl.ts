/** How the addresses of a site end: `/guide/install`, `/guide/install/` or `/guide/install.html`. */
export const URL_STYLES = ['plain', 'slash', 'html'] as const;
export type UrlStyle = (typeof URL_STYLES)[number];

/** Files that are the page of their folder. */
const INDEX = /(^|\/)(index|readme)$/i;
const ENDINGS: Record<UrlStyle, string> = { plain: '', slash: '/', html: '.html' };

export interface UrlParams {
  /** Base URL of the site, with a slash at its end. */
  baseUrl: string;
  style: UrlStyle;
  /** The page's own word about where it lives. */
  slug?: string | undefined;
}

function encoded(path: string): string {
  return new URL(path, 'http://localhost').pathname;
}

/**
 * The path on the site at which a Markdown file is shown.
 *
 * @param file path from the root of the folder, with slashes
 * @example
 * pageUrl('guide/install.md', { baseUrl: '/docs/', style: 'slash' }); // '/docs/guide/install/'
 */
export function pageUrl(file: string, { baseUrl, style, slug }: UrlParams): string {
  const path = file.replace(/\.(md|markdown)$/i, '');
  if (slug !== undefined) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    return encoded(baseUrl + (slug.startsWith('/') ? slug.slice(1) : folder + slug));
  }
  if (INDEX.test(path)) {
    const folder = path.replace(INDEX, '');
    if (folder === '') return encoded(baseUrl);
    return encoded(`${baseUrl}${folder}${style === 'plain' ? '' : '/'}`);
  }
  return encoded(`${baseUrl}${path}${ENDINGS[style]}`);
}
