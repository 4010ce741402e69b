import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The URL of the site's main script, in an attribute with or without quotes: minified HTML leaves
 * them out. Docusaurus writes it into every page, under the base URL.
 */
const MAIN_SCRIPT = /\bsrc=["']?([^"'\s>]*?)assets\/js\/(?:runtime~)?main\.[^"'\s>]*\.js/;

/** Reads the base URL off a page of the site; `/` when the page does not tell. */
export function baseUrlOf(html: string): string {
  const found = MAIN_SCRIPT.exec(html)?.[1] ?? '/';
  const path = URL.canParse(found) ? new URL(found).pathname : found;
  return path.startsWith('/') && path.endsWith('/') ? path : '/';
}

/** The address of the page that is shown for missing ones, as it names itself. */
const OWN_ADDRESS = /\brel=["']?canonical["']?[^>]*?\bhref=["']?[^"'\s>]*\/404\.html(\/?)["'\s>]/;

/**
 * Whether addresses of the site end in a slash. With `trailingSlash: true` Docusaurus puts one at the
 * end of every address that a page gives of itself, that of the 404 page too.
 */
export function endsInSlash(html: string): boolean {
  return OWN_ADDRESS.exec(html)?.[1] === '/';
}

/** How a site was built. */
export interface Layout {
  /** Base URL, e.g. `/docs/`, with slashes at both ends. */
  baseUrl: string;
  /** Built with `trailingSlash: true`. */
  trailingSlash: boolean;
}

/**
 * How a site was built, from its `404.html`, which every build has. So there is no setting that could
 * disagree with `docusaurus.config`.
 */
export async function readLayout(siteDir: string): Promise<Layout> {
  for (const page of ['404.html', 'index.html']) {
    const html = await readFile(join(siteDir, page), 'utf8').catch(() => undefined);
    if (html !== undefined) return { baseUrl: baseUrlOf(html), trailingSlash: endsInSlash(html) };
  }
  throw new Error(`There is no built site in ${siteDir}: run "docusaurus build" first.`);
}
