import type { Request as ExpressRequest, Response } from 'express';
import type { AppDeps } from '../app.ts';
import { CLIENT_IP_HEADER, clientIpOf } from '../http/clientIp.ts';

/**
 * Takes the session cookie from the browser whose session has ended, in the way in which Better
 * Auth's own sign-out does it: it alone knows the names of its cookies.
 */
export async function clearSessionCookie(
  { auth, config }: Pick<AppDeps, 'auth' | 'config'>,
  req: ExpressRequest,
  res: Response,
): Promise<void> {
  const { cookie } = req.headers;
  if (!cookie) return;
  const answer = await auth.handler(
    new Request(`${config.publicUrl}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: config.publicUrl, [CLIENT_IP_HEADER]: clientIpOf(req) ?? '' },
    }),
  );
  for (const line of answer.headers.getSetCookie()) res.append('Set-Cookie', line);
}
