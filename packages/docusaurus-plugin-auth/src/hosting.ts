import { getDomain } from 'tldts';
import type { PluginOptions } from './options';
import { refuse } from './refuse';

/**
 * How the site stands to the server. `same-origin`: the server answers `/api` at the site's own
 * address. `same-site`: it has another host of the same domain, and its cookies work all the same.
 * `cross-site`: it is of another site, and the page carries the session itself.
 */
export type Hosting = 'same-origin' | 'same-site' | 'cross-site';

/** Where a site and the server that it names stand. */
interface Places {
  /** The site's address without its base URL, from `docusaurus.config`. */
  url: string;
  options: Pick<PluginOptions, 'serverUrl' | 'tokenStorage'>;
  /** `docusaurus start` shows the site on this machine, whatever its address is later. */
  development?: boolean;
}

const LOCAL = 'http://localhost';

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Scheme and registered domain; hosts below `github.io` and the like are sites of their own. */
function siteOf({ protocol, hostname }: URL): string {
  return `${protocol}//${getDomain(hostname, { allowPrivateDomains: true }) ?? hostname}`;
}

/**
 * Finds out how two addresses stand to each other, as browsers judge it.
 *
 * @param serverUrl undefined for a server at the site's own address
 * @see https://developer.mozilla.org/docs/Glossary/Site
 */
export function hostingOf(url: string, serverUrl: string | undefined): Hosting {
  if (!serverUrl) return 'same-origin';
  const [site, server] = [new URL(url), new URL(serverUrl)];
  if (site.origin === server.origin) return 'same-origin';
  return siteOf(site) === siteOf(server) ? 'same-site' : 'cross-site';
}

/** Hosts that hand out files and pass nothing on. */
const FILES_ONLY = /\.(github|gitlab)\.io$/;

function problem({ url, options: { serverUrl, tokenStorage } }: Places): string | undefined {
  const site = new URL(url);
  if (!serverUrl) {
    if (!FILES_ONLY.test(site.hostname)) return undefined;
    return `${site.hostname} serves files only, so nothing answers /api there. Run the server elsewhere and set "serverUrl" to its address.`;
  }
  const server = new URL(serverUrl);
  if (site.protocol === 'https:' && server.protocol === 'http:' && !isLoopback(server)) {
    return `"serverUrl" is ${server.origin}, and browsers let no https:// page talk to an http:// server. Give the server a certificate, or name its https:// address.`;
  }
  if (site.protocol === 'http:' && server.protocol === 'https:' && !isLoopback(site)) {
    return `the "url" of the site is ${site.origin} and "serverUrl" is ${server.origin}: to browsers, http:// and https:// are two sites. Set "url" to the https:// address of the site.`;
  }
  if (tokenStorage === 'session' && hostingOf(url, serverUrl) !== 'cross-site') {
    return `"tokenStorage" is for sites on another site than their server. ${server.origin} can set cookies for ${site.origin}, which are safer: leave the option out.`;
  }
  return undefined;
}

/**
 * Finds out where the server stands, and refuses what cannot work in a browser.
 *
 * @throws {AuthorError} with one sentence that says what to change
 */
export function checkHosting(places: Places): Hosting {
  const { options, development } = places;
  const url = development ? LOCAL : places.url;
  const wrong = problem({ ...places, url });
  if (wrong) refuse(`docusaurus-plugin-auth: ${wrong}`);
  return hostingOf(url, options.serverUrl);
}
