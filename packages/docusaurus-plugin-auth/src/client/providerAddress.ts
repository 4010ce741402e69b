import { carriesSession } from './carried';
import { ClientError } from './errors';
import { isRecord } from './isRecord';

/** Posts to Better Auth; `postAuth` and `postOwn` are such functions. */
type Post = (path: string, body: object, headers?: Record<string, string>) => Promise<unknown>;

/**
 * Asks the server for the address of a provider, and gives it.
 *
 * @throws {ClientError} when the server names no address
 */
export async function providerAddress(post: Post, path: string, body: object): Promise<string> {
  // A page that carries its session gets the new one by a code that only it can hand in.
  const headers = carriesSession
    ? await (await import(/* webpackChunkName: "auth2" */ './sessionHandoff')).beginHandoff()
    : undefined;
  const answer = await post(path, body, headers);
  if (!isRecord(answer) || typeof answer.url !== 'string' || !/^https?:/.test(answer.url)) {
    throw new ClientError('malformed_response');
  }
  return answer.url;
}
