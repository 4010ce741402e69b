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

/**
 * The base URL that a site was built for, e.g. `/docs/`: from its `404.html`, which every build has.
 * So there is no setting that could disagree with `docusaurus.config`.
 */
export async function readBaseUrl(siteDir: string): Promise<string> {
  for (const page of ['404.html', 'index.html']) {
    const html = await readFile(join(siteDir, page), 'utf8').catch(() => undefined);
    if (html !== undefined) return baseUrlOf(html);
  }
  throw new Error(`There is no built site in ${siteDir}: run "docusaurus build" first.`);
}
