import { availableParallelism } from 'node:os';
import { APIError } from 'better-auth/api';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { type BoundedQueue, boundedQueue, QueueFull } from './queue.ts';

/**
 * Hashes computed at once. Each takes a thread of Node's pool, which has four and serves files and
 * look-ups too, and a core of the machine: one of each stays free for everything else.
 */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));

/** Hashes that wait at most: a few seconds of work. Later ones would be answered to nobody. */
const WAITING = 48;

/** Seconds after which a refused reader may try again. */
const RETRY_AFTER = '5';

/** The queue of this process: the cores are shared by whatever it serves. */
export const hashQueue: BoundedQueue = boundedQueue({ running: AT_ONCE, waiting: WAITING });

/**
 * Whether half of those places are taken. The other half is for those who have shown that they mean
 * it, see `signInGate`.
 */
export const isHashingBusy = (): boolean => hashQueue.waiting * 2 >= WAITING;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await hashQueue.run(work);
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    throw new APIError(
      'SERVICE_UNAVAILABLE',
      { code: 'SERVER_BUSY', message: 'Too many sign-ins at once. Try again in a moment.' },
      { 'Retry-After': RETRY_AFTER },
    );
  }
}

/**
 * Better Auth's own scrypt, only so much of it at once: a flood of sign-ins takes its turn, and
 * questions and health checks do not wait behind it.
 */
export const hashing = {
  hash: (password: string): Promise<string> => inTurn(() => hashPassword(password)),
  verify: (data: { hash: string; password: string }): Promise<boolean> =>
    inTurn(() => verifyPassword(data)),
};
