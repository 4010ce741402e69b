import { formRoutes } from './formRoutes';
import { RETURN_PARAM } from './withReturn';

/** Only serves to read paths: the host never leaves this file. */
const PLACEHOLDER = 'https://site.invalid';

/**
 * The path to go back to after signing in, or null when `value` could lead anywhere but to a page
 * of this site: another host, another scheme, `//host`, a backslash that browsers read as a slash.
 *
 * @example
 * safeReturnPath('/docs/intro?x=1#top'); // '/docs/intro?x=1#top'
 * safeReturnPath('//evil.example'); // null
 */
export function safeReturnPath(value: string | null | undefined): string | null {
  // Browsers drop tabs and line breaks from addresses, so `/\t/host` would become `//host`.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!value || value.length > 2_000 || /[\\\u0000-\u001f\u007f]/.test(value)) return null;
  if (!/^\/(?!\/)/.test(value)) return null;
  const { pathname, search, hash } = new URL(value, PLACEHOLDER);
  const path = `${pathname}${search}${hash}`;
  // `/.//host` loses its dot when it is read.
  return path.startsWith('//') ? null : path;
}

const bare = (path: string) => path.replace(/[?#].*/s, '').replace(/\/$/, '');

/**
 * The return path in a query string such as `?return=%2Fdocs`.
 *
 * @param forms the auth pages that are forms: nobody wants to be led back to one, but to where it
 * would have led back
 */
export function returnPathOf(search: string, forms = formRoutes()): string | null {
  const path = safeReturnPath(new URLSearchParams(search).get(RETURN_PARAM));
  if (!path || !forms.some((form) => bare(form) === bare(path))) return path;
  return returnPathOf(new URL(path, PLACEHOLDER).search, forms);
}
