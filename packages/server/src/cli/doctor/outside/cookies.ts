import { type Finding, fail, ok, warn } from '../finding.ts';
import { modeOf, originOf, type Places } from './places.ts';

/** What a proxy must leave alone for pages of another site. */
const CARRIED = 'set-auth-token';

/** What is wrong with a cookie, if anything. */
function fault(cookie: string, secure: boolean): string | undefined {
  const has = (attribute: string) => new RegExp(`;\\s*${attribute}\\s*(;|$)`, 'i').test(cookie);
  if (!has('HttpOnly')) return 'scripts of the page can read it';
  if (!has('SameSite=Lax') && !has('SameSite=Strict')) return 'other sites can send it along';
  if (!has('Path=/')) return 'it is not sent to the whole server';
  if (/;\s*Domain=/i.test(cookie)) return 'other hosts of the domain get it';
  if (secure && !(has('Secure') && cookie.startsWith('__Secure-'))) {
    return 'it would be sent without encryption too';
  }
  return undefined;
}

function carried(headers: Headers): Finding {
  const exposed = headers.get('access-control-expose-headers') ?? '';
  if (exposed.toLowerCase().includes(CARRIED)) {
    return ok('cookies', 'No cookie is needed: the pages can read the session that they carry.');
  }
  return fail(
    'cookies',
    'The pages cannot read the session that they are to carry: a proxy takes a header away.',
    'proxy_pass_header Access-Control-Expose-Headers;',
  );
}

/** How the cookies of the server arrive, by those of an answer that ends a session. */
export function cookieFindings(places: Places, headers: Headers): Finding[] {
  if (modeOf(places) === 'cross-site') return [carried(headers)];
  const cookies = headers.getSetCookie();
  const secure = places.server.startsWith('https:');
  if (cookies.length === 0) {
    const lost = 'No cookie arrives: something between here and the server takes them away.';
    return [fail('cookies', lost, 'proxy_pass_header Set-Cookie;')];
  }
  const wrong = cookies.map((cookie) => fault(cookie, secure)).find((found) => found !== undefined);
  if (wrong) {
    const line = `BETTER_AUTH_URL=${originOf(places.server)}`;
    return [fail('cookies', `The session's cookie is not safe: ${wrong}.`, line)];
  }
  return [
    ok('cookies', `The session's cookie is HttpOnly, SameSite=Lax${secure ? ', Secure' : ''}.`),
  ];
}

/** Shared caches must not keep what belongs to one reader. */
export function cacheFindings(headers: Headers): Finding[] {
  const age = headers.get('age') ?? headers.get('x-cache') ?? '';
  if (!/^[1-9]|hit/i.test(age)) return [];
  const sentence = 'Something between here and the server keeps answers that belong to one reader.';
  return [warn('cookies', sentence, 'location /api/ { proxy_cache off; }')];
}
