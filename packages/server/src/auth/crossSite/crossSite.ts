import type { AuthConfig } from '../deps.ts';
import { carriedCookies, carryCookies } from './carried.ts';

type Handler = (request: Request) => Promise<Response>;

/** Whether a request comes from a page of another site that the operator trusts. */
export function isCrossSite(
  headers: Pick<Headers, 'get'>,
  { crossSiteOrigins }: Pick<AuthConfig, 'crossSiteOrigins'>,
): boolean {
  const origin = headers.get('origin');
  return origin !== null && crossSiteOrigins.includes(origin);
}

/**
 * Lets pages of other sites carry their session, around a handler that knows cookies only. Better
 * Auth's own plugin for bearer tokens turns them into cookies in a hook of its own, so that the
 * hooks before it, such as the one that asks for a fresh session, see nobody signed in.
 *
 * @param sessionCookie gives the name of the session cookie
 */
export function carrying(
  handler: Handler,
  config: Pick<AuthConfig, 'crossSiteOrigins'>,
  sessionCookie: () => Promise<string>,
): Handler {
  return async (request) => {
    if (!isCrossSite(request.headers, config)) return await handler(request);
    const session = await sessionCookie();
    const headers = carriedCookies(request.headers, session);
    return carryCookies(await handler(new Request(request, { headers })), session);
  };
}
