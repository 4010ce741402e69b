import { type Finding, fail, ok } from '../finding.ts';
import { FOREIGN } from './origin.ts';
import { modeOf, originLine, originOf, type Places } from './places.ts';

const ONE_ONLY = 'proxy_hide_header Access-Control-Allow-Origin; # or add no CORS headers yourself';

/** What browsers ask before a page of another origin may send a question. */
async function allowed({ probe }: Places, origin: string) {
  const { headers } = await probe('/api/v1/query', {
    method: 'OPTIONS',
    origin,
    headers: {
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  return {
    origin: headers.get('access-control-allow-origin'),
    credentials: headers.get('access-control-allow-credentials') === 'true',
  };
}

async function ownFinding(places: Places): Promise<Finding> {
  const site = originOf(places.site);
  const { origin, credentials } = await allowed(places, site);
  if (origin === site && credentials) return ok('cors', `Pages of ${site} may ask and sign in.`);
  if (origin?.includes(',') || origin === '*') {
    return fail(
      'cors',
      `Access-Control-Allow-Origin is "${origin}": a proxy adds its own.`,
      ONE_ONLY,
    );
  }
  return fail('cors', `Browsers keep pages of ${site} from the server.`, originLine(places));
}

/** Whether browsers let the pages of the site, and no others, talk to the server. */
export async function checkCors(places: Places): Promise<Finding[]> {
  const own = modeOf(places) === 'same-origin' ? [] : [await ownFinding(places)];
  const foreign = await allowed(places, FOREIGN);
  if (!foreign.origin) return [...own, ok('cors', 'Pages of other sites may read nothing.')];
  const sentence = `Pages of any site may read answers: Access-Control-Allow-Origin is "${foreign.origin}".`;
  return [...own, fail('cors', sentence, ONE_ONLY)];
}
