import { type Finding, fail, ok } from '../finding.ts';
import { cookieFindings } from './cookies.ts';
import { codeOf, modeOf, originLine, originOf, type Places } from './places.ts';
import type { Answer } from './probe.ts';

/** A site that nobody can have: https://www.rfc-editor.org/rfc/rfc2606 */
export const FOREIGN = 'https://foreign.example';

const WORDS = {
  'same-origin': 'the site and the server have one origin',
  'same-site': 'the site and the server have one domain, so cookies work',
  'cross-site': 'the site is of another domain, so its pages carry the session themselves',
};

/** Signs nobody out: there is no such session. The cookie makes it a request that is looked at. */
function signOut({ probe }: Places, origin: string): Promise<Answer> {
  const headers = { Cookie: 'doctor=1' };
  return probe('/api/auth/sign-out', { origin, headers, body: {} });
}

function foreignFinding({ json }: Answer): Finding {
  if (codeOf(json) === 'INVALID_ORIGIN') return ok('origin', 'Pages of other sites are refused.');
  return fail(
    'origin',
    'The server takes requests from pages of any site.',
    'BETTER_AUTH_TRUSTED_ORIGINS=',
  );
}

/** Whether the server knows its site, and no other; and whether its cookies arrive as they should. */
export async function checkOrigin(places: Places): Promise<Finding[]> {
  const origin = originOf(places.site);
  const own = await signOut(places, origin);
  if (own.status !== 200) {
    const known = codeOf(own.json) === 'INVALID_ORIGIN';
    const reason = known ? 'does not know that origin' : `answers with ${own.status}`;
    const sentence = `Nobody can sign in from ${origin}: the server ${reason}.`;
    return [fail('origin', sentence, originLine(places))];
  }
  const mode = ok('origin', `Readers sign in from ${origin}: ${WORDS[modeOf(places)]}.`);
  const foreign = foreignFinding(await signOut(places, FOREIGN));
  return [mode, foreign, ...cookieFindings(places, own.headers)];
}
