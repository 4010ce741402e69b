import { ClientError } from '../errors';
import { refreshSession } from '../everyPage';
import { postAuth } from '../postAuth';
import { fetchServer, readAnswer, type ServerRequest } from '../serverRequest';

/** The whole page takes note when the session behind a request of the account page has ended. */
export async function noteSession<T>(request: Promise<T>): Promise<T> {
  return request.catch((cause: unknown) => {
    const code = cause instanceof ClientError ? cause.code : undefined;
    if (code === 'unauthenticated' || code === 'session_expired') void refreshSession();
    throw cause;
  });
}

/** Asks the server about the reader's own account. @throws {ClientError} */
export function callOwn(path: string, request?: ServerRequest): Promise<unknown> {
  return noteSession(fetchServer(path, request).then(readAnswer));
}

/** Posts to Better Auth in the reader's own session. @throws {ClientError} */
export function postOwn(
  path: string,
  body: object = {},
  headers?: Record<string, string>,
): Promise<unknown> {
  return noteSession(postAuth(path, body, headers));
}
