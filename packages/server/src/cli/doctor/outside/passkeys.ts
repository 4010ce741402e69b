import { type Finding, fail, ok } from '../finding.ts';
import { originOf, type Places } from './places.ts';

/** Passkeys belong to a host: the one of the site, or one above it. */
export async function checkPasskeys({ probe, site }: Places): Promise<Finding[]> {
  const { json } = await probe('/api/auth/passkey/generate-authenticate-options', {
    origin: originOf(site),
  });
  if (typeof json !== 'object' || json === null || !('rpId' in json)) return [];
  const { hostname } = new URL(site);
  const id = String(json.rpId);
  if (hostname === id || hostname.endsWith(`.${id}`)) {
    return [ok('passkeys', `Passkeys belong to ${id}.`)];
  }
  const sentence = `Passkeys belong to ${id}, so browsers refuse them on ${hostname}.`;
  return [fail('passkeys', sentence, `SITE_URL=${site}`)];
}
