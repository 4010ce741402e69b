import type { Config } from '../../../config.ts';
import { describeHosting } from '../../../hosting/describe.ts';
import { isLoopback } from '../../../hosting/loopback.ts';
import { readLayout } from '../../../site/layout.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';

const isLocal = (address: string) => isLoopback(new URL(address).hostname);

function publicAddress({ publicUrl, production, host }: Config): Finding {
  if (!isLocal(publicUrl)) return ok('origin', `Readers find the server at ${publicUrl}.`);
  if (!production && isLoopback(host)) {
    return ok('origin', `The server is for this machine: ${publicUrl}.`);
  }
  const sentence = `Readers cannot sign in: the server takes ${publicUrl} for its address, which is this machine.`;
  return fail('origin', sentence, 'BETTER_AUTH_URL=https://docs.example.com');
}

function encryption({ publicUrl }: Config): Finding[] {
  if (isLocal(publicUrl) || publicUrl.startsWith('https:')) return [];
  const sentence = `${publicUrl} is not encrypted: passwords and sessions can be read on the way.`;
  return [fail('origin', sentence, `BETTER_AUTH_URL=https://${new URL(publicUrl).host}`)];
}

/** The server itself speaks no TLS: an `https:` address is that of a proxy. */
function proxy({ publicUrl, trustProxy }: Config): Finding[] {
  if (!publicUrl.startsWith('https:') || trustProxy !== false) return [];
  const sentence =
    'A proxy stands in front of the server, but may not name the reader: all readers share one limit.';
  return [warn('origin', sentence, 'TRUST_PROXY=1')];
}

function production({ publicUrl, production: isSet }: Config): Finding[] {
  if (isLocal(publicUrl) || isSet) return [];
  const sentence = 'The server does not insist on a key of its own, as it does in production.';
  return [warn('settings', sentence, 'NODE_ENV=production')];
}

async function builtSite({ siteDir }: Config): Promise<Finding[]> {
  if (!siteDir) return [];
  try {
    const { baseUrl } = await readLayout(siteDir);
    return [ok('settings', `The site in ${siteDir} is served at ${baseUrl}.`)];
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return [fail('settings', sentence, 'npx docusaurus build')];
  }
}

/** Where the server and its sites stand, by the settings. */
export async function checkHosting(config: Config): Promise<Finding[]> {
  return [
    publicAddress(config),
    ...describeHosting(config).map((place) => ok('origin', `Pages also stand at ${place}.`)),
    ...encryption(config),
    ...proxy(config),
    ...production(config),
    ...(await builtSite(config)),
  ];
}
