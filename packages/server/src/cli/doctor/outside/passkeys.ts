import { type Finding, fail, ok, warn } from '../finding.ts';
import { lookAgain, originOf, type Places } from './places.ts';

/** Passkeys belong to a host: the one of the site, or one above it. */
export async function checkPasskeys(places: Places): Promise<Finding[]> {
  const { probe, site, named } = places;
  const { json } = await probe('/api/auth/passkey/generate-authenticate-options', {
    origin: originOf(site),
  });
  if (typeof json !== 'object' || json === null || !('rpId' in json)) return [];
  const { hostname } = new URL(site);
  const id = String(json.rpId);
  if (hostname === id || hostname.endsWith(`.${id}`)) {
    return [ok('passkeys', `Passkeys belong to ${id}.`)];
  }
  if (!named) {
    const elsewhere = `The site of this server is at ${id}, and was not looked at.`;
    return [warn('passkeys', elsewhere, lookAgain(places, `https://${id}/`))];
  }
  const sentence = `Passkeys belong to ${id}, so browsers refuse them on ${hostname}.`;
  return [fail('passkeys', sentence, `SITE_URL=${site}`)];
}
