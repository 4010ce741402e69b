import { getDomain } from 'tldts';

/**
 * How the site stands to the server, as browsers see it. `same-origin`: the same scheme, host and
 * port. `same-site`: hosts of one domain, so that cookies travel. `cross-site`: everything else.
 */
export type HostingMode = 'same-origin' | 'same-site' | 'cross-site';

/**
 * The site of an address: its scheme and the part of its host that one owner has registered. Hosts
 * that their owners share, such as `github.io`, are on the Public Suffix List: each name below them
 * is a site of its own.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#obtain-a-site
 */
function siteOf({ protocol, hostname }: URL): string {
  return `${protocol}//${getDomain(hostname, { allowPrivateDomains: true }) ?? hostname}`;
}

/**
 * Finds out how two addresses stand to each other.
 *
 * @example
 * hostingMode('https://docs.example.com', 'https://api.example.com'); // 'same-site'
 * hostingMode('https://acme.github.io', 'https://api.acme.com'); // 'cross-site'
 */
export function hostingMode(site: string, server: string): HostingMode {
  const [one, other] = [new URL(site), new URL(server)];
  if (one.origin === other.origin) return 'same-origin';
  return siteOf(one) === siteOf(other) ? 'same-site' : 'cross-site';
}
