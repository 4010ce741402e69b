import { hostingMode } from '../../../hosting/mode.ts';
import type { Probe } from './probe.ts';

/** Where the two are, and how to ask the server. */
export interface Places {
  /** Origin of the server. */
  server: string;
  /** Address of the site, with its base URL. */
  site: string;
  /** Whether somebody said so; else it is taken to be where the server is. */
  named: boolean;
  probe: Probe;
}

export const originOf = (address: string): string => new URL(address).origin;

/** How the site stands to the server. */
export const modeOf = ({ site, server }: Places) => hostingMode(originOf(site), server);

/** The line that makes the server know the site. */
export function originLine(places: Places): string {
  return modeOf(places) === 'same-origin'
    ? `BETTER_AUTH_URL=${originOf(places.server)}`
    : `SITE_URL=${places.site}`;
}

/** How to look again, at a site that is elsewhere. */
export const lookAgain = ({ server }: Places, site: string): string =>
  `docusaurus-auth-server doctor --url ${server} --site ${site}`;

/** The code of an error of the server, such as `INVALID_ORIGIN`. */
export function codeOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('code' in json)) return undefined;
  return typeof json.code === 'string' ? json.code : undefined;
}
