import { ClientError, errorFromFailure } from './errors';
import { callServer } from './serverRequest';

/** Browsers let pages of a secure origin do it only. */
const canWork = () => globalThis.crypto?.subtle !== undefined;

/**
 * Does the work that the server asks of anonymous readers while very many ask. What does it is loaded
 * then only, and takes about a second in the background: nothing is to be looked at, typed or heard.
 *
 * @returns what is sent with the question, once
 * @throws {ClientError} `proof_of_work_required` where the browser cannot do it
 */
export async function proofOfWork(signal: AbortSignal): Promise<string> {
  if (!canWork()) throw new ClientError('proof_of_work_required');
  const loading = import('./solveProof').catch((cause: unknown) => {
    throw errorFromFailure(cause);
  });
  const [{ solveProof }, challenge] = await Promise.all([
    loading,
    callServer('/api/v1/challenge', { signal }),
  ]);
  return solveProof(challenge, signal);
}
