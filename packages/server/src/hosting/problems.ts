import { isLoopback } from './loopback.ts';
import { hostingMode } from './mode.ts';

/** What is set about addresses. */
export interface Addresses {
  /** `BETTER_AUTH_URL`. */
  publicUrl: string;
  /** `SITE_URL`. */
  siteUrl: string | undefined;
  /** `BETTER_AUTH_TRUSTED_ORIGINS`. */
  others: string[];
  /** Whether the server serves a site itself. */
  servesSite: boolean;
}

const isLocal = (address: string) => isLoopback(new URL(address).hostname);
const isHttps = (address: string) => address.startsWith('https:');

/** An `http:` page beside an `https:` server is of another site, and its session can be read on the way. */
function unencrypted({ publicUrl, siteUrl, others }: Addresses): string[] {
  if (!isHttps(publicUrl)) return [];
  const named: [string, string][] = others.map((one) => ['BETTER_AUTH_TRUSTED_ORIGINS', one]);
  if (siteUrl) named.push(['SITE_URL', siteUrl]);
  return named
    .filter(([, address]) => !isHttps(address) && !isLocal(address))
    .map(
      ([name, address]) =>
        `${name}: ${address} is not encrypted while BETTER_AUTH_URL is; use its https:// address`,
    );
}

/** Says which of the addresses cannot work together in a browser. */
export function hostingProblems(addresses: Addresses): string[] {
  const { publicUrl, siteUrl, others, servesSite } = addresses;
  const problems = unencrypted(addresses);
  if (siteUrl && isHttps(siteUrl) && !isHttps(publicUrl) && !isLocal(publicUrl)) {
    problems.push(
      `BETTER_AUTH_URL: ${publicUrl} is not encrypted while SITE_URL is; browsers let no https:// page talk to an http:// server`,
    );
  }
  const [elsewhere] = others.filter((one) => hostingMode(one, publicUrl) === 'cross-site');
  if (elsewhere && !siteUrl && !servesSite && !isLocal(elsewhere)) {
    problems.push(
      `SITE_URL: required, because ${elsewhere} is another site than BETTER_AUTH_URL; mails and passkeys need to know where the site is`,
    );
  }
  return problems;
}
