import { errorFromResponse } from './errors';
import { proofOfWork } from './proofOfWork';

export interface Patience {
  /** Milliseconds before the second attempt; each further pause is longer, up to `longest`. */
  pause: number;
  longest: number;
  /** Milliseconds after which an answer that is still being given is given up. */
  total: number;
}

/** Longer than an answer takes, unless the operator allows more. */
const PATIENCE: Patience = { pause: 300, longest: 3_000, total: 150_000 };

/** A proof is good for one attempt; whoever is asked for more than these will be asked again. */
const PROOFS = 3;

/** Waits, or ends with the reason of the signal. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/**
 * Sends a question again for as long as an earlier attempt with the same key is being answered, as
 * one may be that the reader has just stopped or whose connection broke. The server then gives the
 * answer of that attempt, or answers if that has none: never twice. While very many ask, the server
 * may want a proof of work with it, which is done then.
 *
 * @param send gets the proof to send along, if one is wanted
 * @param heard is told of each sign of the server
 * @throws {ClientError} for an answer that is no success
 */
export async function whenFree(
  send: (proof?: string) => Promise<Response>,
  { signal, heard }: { signal: AbortSignal; heard: () => void },
  { pause, longest, total }: Patience = PATIENCE,
): Promise<Response> {
  let [waited, next, proofs] = [0, pause, 0];
  let proof: string | undefined;
  for (;;) {
    const response = await send(proof);
    heard();
    if (response.ok) return response;
    const error = await errorFromResponse(response);
    proof = undefined;
    if (error.code === 'proof_of_work_required' && proofs < PROOFS) {
      proof = await proofOfWork(signal);
      proofs += 1;
      heard();
      continue;
    }
    if (error.code !== 'answer_in_progress' || waited >= total) throw error;
    await sleep(next, signal);
    waited += next;
    next = Math.min(2 * next, longest);
  }
}
