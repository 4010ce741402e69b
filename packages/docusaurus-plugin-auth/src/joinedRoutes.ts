import { PLUGIN_NAME } from './options';

/** The pages of the plugin, as the one route that they are in a browser. */
export interface JoinedRoute {
  /** Matches the path of each of them, and no other page of the site. */
  pattern: string;
  /** By which Docusaurus tells a route from others of its path. */
  hash: string;
  /** The keys by which Docusaurus knows what each of the pages loads. */
  keys: string[];
}

/** Characters of a path that mean nothing else in a pattern. */
const PLAIN = /^[\w/.~%-]+$/;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A route as Docusaurus writes it into `routes.js`. */
const entryOf = (path: string) =>
  new RegExp(
    `\\{\\s*path: '${literal(path)}',\\s*component: ComponentCreator\\('${literal(path)}', '(\\w+)'\\),\\s*exact: true\\s*\\},\\s*`,
  );

/** The folder that paths have in common, with a slash at its end. */
function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/'));
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return `${first.slice(0, differs).join('/')}/`;
}

/**
 * A pattern for pages. Where nothing else of the site lies in their folder, it matches all that does:
 * the names of the pages would be most of it.
 *
 * @param routes the source of `routes.js`
 * @example
 * patternOf(['/sign-in/', '/sign-up/'], '…'); // '/:page(sign-in|sign-up)/'
 */
function patternOf(paths: readonly string[], routes: string): string {
  const folder = folderOf(paths);
  const slash = paths[0]?.endsWith('/') ? '/' : '';
  const inFolder = routes.split(`path: '${folder}`).length - 1;
  // Docusaurus fetches in advance what an address with a query leads to, if a pattern takes it.
  if (inFolder === paths.length) return `${folder}:page([^?]+)${slash}`;
  const names = paths.map((path) => path.slice(folder.length).replace(/\/$/, ''));
  return `${folder}:page(${names.join('|')})${slash}`;
}

/**
 * How pages are joined.
 *
 * @param generated the sources of `routes.js` and `registry.js`
 * @returns undefined where these do not hold each of them as expected
 */
export function joinedRoute(
  { routes, registry }: Record<'routes' | 'registry', string>,
  paths: readonly string[],
): JoinedRoute | undefined {
  const hashes = paths.map((path) => entryOf(path).exec(routes)?.[1]);
  const [hash] = hashes;
  if (
    !PAGES_ENTRY.test(registry) ||
    !hash ||
    !hashes.every(Boolean) ||
    !paths.every((path) => PLAIN.test(path))
  )
    return undefined;
  const keys = paths.map((path, at) => `${path}-${hashes[at]}`);
  return { pattern: patternOf(paths, routes), hash, keys };
}

/** The source of `routes.js` with one route in place of one for each page. */
export function joinRoutes(
  routes: string,
  paths: readonly string[],
  { pattern, hash }: JoinedRoute,
): string {
  const entry = `{ path: '${pattern}', component: ComponentCreator('${pattern}', '${hash}'), exact: true },\n`;
  return paths.reduce(
    (source, path, at) => source.replace(entryOf(path), at === 0 ? entry : ''),
    routes,
  );
}

/** The chunk of the pages, which Docusaurus gives a longer name. */
const CHUNK = 'auth0';

/** How the pages are loaded, as Docusaurus writes it into `registry.js`. */
const PAGES_ENTRY =
  /^ *"([^"]+)": (\[\(\) => import\(\/\* webpackChunkName: )"\1"(?= \*\/ "@plugin-auth\/Pages")/m;

/** The same of the file that says of which plugin they are, which is known. */
const CONTEXT_ENTRY = new RegExp(
  `^ *"[^"]+": \\[[^\\n]*resolveWeak\\("@generated/${PLUGIN_NAME}/default/__plugin\\.json"\\)\\],?`,
  'm',
);
const CONTEXT = { plugin: { name: PLUGIN_NAME, id: 'default' } };

/** The same for `routesChunkNames.json`, which says what each route loads. */
export function joinChunkNames(
  names: Readonly<Record<string, object>>,
  { pattern, hash, keys }: JoinedRoute,
): Record<string, object> {
  const others = Object.entries(names).filter(([key]) => !keys.includes(key));
  return {
    ...Object.fromEntries(others),
    [`${pattern}-${hash}`]: { __comp: CHUNK, __context: CONTEXT },
  };
}

/** The same for `registry.js`, which says how everything is loaded that routes name. */
export function joinRegistry(registry: string): string {
  return registry.replace(PAGES_ENTRY, `"${CHUNK}": $2"${CHUNK}"`).replace(CONTEXT_ENTRY, '');
}
