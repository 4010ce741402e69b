import { ClientError } from './errors';
import { isRecord } from './isRecord';
import { rememberMethod, type SignInMethod, startMethod, takeStartedMethod } from './lastMethod';
import { toSessionUser } from './sessionUser';
import type { SessionUser } from './types';

/** `two-factor`: the reader has proven who they are once, and the two-factor page asks the rest. */
export type SignInResult = { status: 'signed-in'; user: SessionUser } | { status: 'two-factor' };

async function adopt(user: SessionUser): Promise<void> {
  const { sessionSync } = await import(/* webpackChunkName: "auth2" */ './sessionSync');
  sessionSync.adopt(user);
}

/**
 * What every way in ends with: the whole page takes over who is signed in, and the way is remembered
 * for the next time. A way that leads on to the two-factor page is remembered when that has worked.
 *
 * @param method the way in; absent for the second factor, which is none by itself
 */
export async function finishSignIn(body: unknown, method?: SignInMethod): Promise<SignInResult> {
  if (!isRecord(body)) throw new ClientError('malformed_response');
  if (body.twoFactorRedirect === true) {
    if (method) startMethod(method);
    return { status: 'two-factor' };
  }
  const user = toSessionUser(body.user);
  await adopt(user);
  const used = method ?? takeStartedMethod();
  if (used) rememberMethod(used);
  return { status: 'signed-in', user };
}
