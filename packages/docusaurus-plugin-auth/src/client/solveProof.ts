import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { ClientError } from './errors';
import { isRecord } from './isRecord';

/** Milliseconds after which a slow device gives up. */
const PATIENCE = 25_000;

function isChallenge(value: unknown): value is Challenge {
  return isRecord(value) && isRecord(value.parameters) && typeof value.signature === 'string';
}

/**
 * Solves a challenge of the server. The browser derives the keys outside the page's own thread, so
 * that the page stays as quick as it was.
 *
 * @throws {ClientError} `proof_of_work_required` when it takes too long or cannot be done
 */
export async function solveProof(challenge: unknown, signal: AbortSignal): Promise<string> {
  if (!isChallenge(challenge)) throw new ClientError('malformed_response');
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const options = { challenge, controller, deriveKey, timeout: PATIENCE };
    const solution = await solveChallenge(options).catch((cause: unknown) => {
      throw new ClientError('proof_of_work_required', { cause });
    });
    signal.throwIfAborted();
    if (!solution) throw new ClientError('proof_of_work_required');
    return btoa(JSON.stringify({ challenge, solution }));
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
