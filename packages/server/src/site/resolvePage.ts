import { stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a path of the site stands for: a file, relative to the site's folder, or another path. */
export type Resolved = { file: string } | { redirect: string } | undefined;

async function isFile(root: string, path: string): Promise<boolean> {
  const full = join(root, path);
  if (!full.startsWith(root + sep)) return false;
  const found = await stat(full).catch(() => undefined);
  return found?.isFile() ?? false;
}

/** Files that begin with a dot are nobody's, but for the folder that is there to be found (RFC 8615). */
function isHidden(path: string): boolean {
  return /(^|\/)\.[^/]/.test(path.replace(/^\/\.well-known\//, '/'));
}

/** `/a/index.html` and `/a.html` are the same page as `/a/` and `/a`. */
function cleanUrl(path: string): string | undefined {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return path.endsWith('.html') && !path.endsWith('/404.html')
    ? path.slice(0, -'.html'.length)
    : undefined;
}

/**
 * Finds the file behind a path as `docusaurus serve` does. Both layouts of `trailingSlash` work:
 * `a/index.html` answers `/a` and `/a/` (links of a site may have either), `a.html` answers `/a` and
 * takes `/a/` there. With `trailingSlash: true`, `/a` is taken to `/a/`. An address with `.html` leads
 * to the page in either layout: links from before a change of `trailingSlash` go on working.
 *
 * @param root folder of the built site, absolute
 * @param path decoded path below the base URL, with a leading slash
 * @param trailingSlash addresses of folders end in one
 */
export async function resolvePage(
  root: string,
  path: string,
  trailingSlash = false,
): Promise<Resolved> {
  if (path.includes('\0') || isHidden(path)) return undefined;
  const clean = cleanUrl(path);
  if (clean !== undefined) {
    const page = await resolvePage(root, clean, trailingSlash);
    return page && 'file' in page ? { redirect: clean } : page;
  }
  const bare = path.replace(/\/+$/, '');
  if (!path.endsWith('/') && (await isFile(root, path))) return { file: path };
  if (bare && (await isFile(root, `${bare}.html`))) {
    return path === bare ? { file: `${bare}.html` } : { redirect: bare };
  }
  if (!(await isFile(root, `${bare}/index.html`))) return undefined;
  const wantsSlash = trailingSlash && !path.endsWith('/');
  return wantsSlash ? { redirect: `${bare}/` } : { file: `${bare}/index.html` };
}
