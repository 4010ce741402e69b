/**
 * Pages of another site than the server's get no cookie of ours past the browsers that block those of
 * third parties. They carry what the cookies would hold in headers, both ways:
 *
 * - `Authorization: Bearer` is the session cookie, signed as it is; `Set-Auth-Token` sets or, empty,
 *   ends it.
 * - `X-Auth-State` holds the others, such as that of a second factor that is asked for, in the form
 *   of a `Cookie` header; in an answer an empty value ends one.
 */
export const TOKEN_HEADER = 'set-auth-token';
export const STATE_HEADER = 'x-auth-state';

/** Far more than the few cookies of a sign-in take. */
const LONGEST_STATE = 4_096;

/** A signed session token: one point, where a JWT has two. */
const SESSION_TOKEN = /^Bearer +([^\s.;,]+\.[^\s.;,]+) *$/i;

/** Whether a header carries a session rather than a token of `GET /api/auth/token`. */
export function carriesSession(authorization: string | null | undefined): boolean {
  return SESSION_TOKEN.test(authorization ?? '');
}

/** Other cookies of ours in the state of a request; whatever else it holds is left out. */
function stateCookies(headers: Headers, session: string): string[] {
  const state = headers.get(STATE_HEADER) ?? '';
  if (state.length > LONGEST_STATE) return [];
  const prefix = session.replace(/session_token$/, '');
  return state
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => /^[\w.-]+=[^\s;,]*$/.test(pair))
    .filter((pair) => pair.startsWith(prefix) && !pair.startsWith(`${session}=`));
}

/**
 * The headers of a request with what it carries as cookies. Those that the browser may have added by
 * itself do not count: without them a foreign page has nothing to act with.
 *
 * @param session name of the session cookie
 */
export function carriedCookies(given: Headers, session: string): Headers {
  const headers = new Headers(given);
  const token = SESSION_TOKEN.exec(given.get('authorization') ?? '')?.[1];
  const cookies = stateCookies(given, session);
  if (token) {
    cookies.push(`${session}=${token}`);
    headers.delete('authorization');
  }
  headers.delete(STATE_HEADER);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  else headers.delete('cookie');
  return headers;
}

/** What a page of another origin may read of an answer. */
const EXPOSED = [TOKEN_HEADER, STATE_HEADER, 'x-request-id', 'retry-after', 'x-retry-after'];

/** Turns the cookies of an answer into headers that the page can read. */
export function carryCookies(response: Response, session: string): Response {
  const headers = new Headers(response.headers);
  headers.delete('set-cookie');
  headers.set('access-control-expose-headers', EXPOSED.join(', '));
  const state: string[] = [];
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const kept = /;\s*max-age=0\b/i.test(line) ? '' : value;
    if (name === session) headers.set(TOKEN_HEADER, kept);
    else state.push(`${name}=${kept}`);
  }
  if (state.length > 0) headers.set(STATE_HEADER, state.join('; '));
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}
