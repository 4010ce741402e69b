import { carriesSession, hasSession } from './carried';
import { ClientError } from './errors';
import { isRecord } from './isRecord';
import { postAuth } from './postAuth';
import { callServer } from './serverRequest';
import { toSessionUser } from './sessionUser';
import type { SessionUser } from './types';

// Only imported lazily: a page that nobody signs in on asks the server nothing. These are plain
// requests on purpose: Better Auth's own client would be nine times as large.

/** Who is signed in, as the server knows it. @throws {ClientError} */
export async function fetchUser(): Promise<SessionUser | null> {
  if (carriesSession) {
    const { endHandoff } = await import(/* webpackChunkName: "auth2" */ './sessionHandoff');
    await endHandoff();
    if (!hasSession()) return null;
  }
  const body = await callServer('/api/auth/get-session');
  if (body === null) return null;
  if (!isRecord(body)) throw new ClientError('malformed_response');
  return { ...toSessionUser(body.user), asksAgain: body.asksAgain === true };
}

/** Ends the session. @throws {ClientError} */
export async function signOut(): Promise<void> {
  await postAuth('/sign-out');
}
