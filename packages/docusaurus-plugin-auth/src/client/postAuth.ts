import { errorFromResponse } from './errors';
import { proofOfWork } from './proofOfWork';
import { fetchServer, readAnswer } from './serverRequest';

/** Milliseconds for the work of a slow device. */
const PATIENCE = 30_000;

/** Whether the server takes a request of somebody unknown with a proof of work only. */
async function wantsProof(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  return (await errorFromResponse(response.clone())).code === 'proof_of_work_required';
}

/**
 * Posts to Better Auth. While very many try to sign in, the server wants a proof of work with it,
 * which is done then, in the background.
 *
 * @throws {ClientError} when there is no answer; what the answer says is for the caller to judge
 */
export async function sendAuth(
  path: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const send = (proof: Record<string, string> = {}) =>
    fetchServer(`/api/auth${path}`, { method: 'POST', body, headers: { ...headers, ...proof } });
  const response = await send();
  if (!(await wantsProof(response))) return response;
  return send({ 'proof-of-work': await proofOfWork(AbortSignal.timeout(PATIENCE)) });
}

/** Posts to Better Auth, and reads what it answers. @throws {ClientError} */
export async function postAuth(
  path: string,
  body?: object,
  headers?: Record<string, string>,
): Promise<unknown> {
  return readAnswer(await sendAuth(path, body, headers));
}
