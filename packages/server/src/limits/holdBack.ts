import type { Response } from 'express';
import { giveBackPlace } from '../http/overload.ts';

/** Milliseconds that an answer waits: so many connections, so many requests in that time. */
const HELD_BACK = 1_000;

/** Answers that wait at most; each takes a connection and a timer. */
const WAITING = 2_000;

/**
 * Makes what lets the answers to a flood wait. Whoever sends requests as fast as they are refused
 * would take the process away from those who read. While it waits, an answer takes no place among
 * what the server works on.
 *
 * @returns waits, and gives the milliseconds that the answer has waited: none while too many do,
 * when its connection ends with it
 */
export function createHoldBack(): (res: Response) => Promise<number> {
  let waiting = 0;
  return async (res) => {
    if (waiting >= WAITING) {
      res.setHeader('Connection', 'close');
      return 0;
    }
    waiting += 1;
    giveBackPlace(res.req);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, HELD_BACK);
      res.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    waiting -= 1;
    return HELD_BACK;
  };
}
