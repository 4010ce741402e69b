import { getHeapStatistics } from 'node:v8';
import type { Request, RequestHandler } from 'express';
import type { Pool } from 'pg';
import { limiterDecisions } from '../metrics/instruments.ts';
import { clientIpOf } from './clientIp.ts';
import { ApiError } from './errors.ts';

/** Part of the heap above which nothing new is begun. */
const HEAP_FULL = 0.92;

/** Milliseconds for which a look at the heap is good: looking at each request would cost more than some of them. */
const LOOK = 250;

/** What is asked of a model may take minutes: half of the places stay for everything else. */
const ASKING = /^\/v1\/query\/?$/i;

export interface OverloadDeps {
  /** Requests that are worked on at once; 0 stands for no limit. */
  concurrent: number;
  /** The connections to the database, if they are known. */
  pool?: Pick<Pool, 'waitingCount'> | undefined;
  /** Part of the heap that is used. */
  heap?: () => number;
}

function heapPart(): number {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return used_heap_size / heap_size_limit;
}

/** Looks again only after a while. */
function nowAndThen(look: () => number): () => number {
  let at = Number.NEGATIVE_INFINITY;
  let seen = 0;
  return () => {
    if (performance.now() - at > LOOK) {
      at = performance.now();
      seen = look();
    }
    return seen;
  };
}

/** What gives the place of a request back, once. */
const held = new WeakMap<object, () => void>();

/** Gives the place of a request back before its answer, which waits and costs nothing meanwhile. */
export function giveBackPlace(req: object): void {
  held.get(req)?.();
  held.delete(req);
}

/** What is under way: of all, of each address, and questions. */
function createPlaces(concurrent: number) {
  const half = Math.ceil(concurrent / 2);
  const byAddress = new Map<string, number>();
  let all = 0;
  let asking = 0;

  const isAsking = (req: Request) => ASKING.test(req.path);

  return {
    isFull(req: Request): boolean {
      if (concurrent === 0) return false;
      const own = byAddress.get(clientIpOf(req) ?? '') ?? 0;
      return all >= concurrent || own >= half || (isAsking(req) && asking >= half);
    },
    /** @returns a function that gives the place back */
    take(req: Request): () => void {
      const address = clientIpOf(req) ?? '';
      const asks = isAsking(req) ? 1 : 0;
      all += 1;
      asking += asks;
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
      return () => {
        all -= 1;
        asking -= asks;
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left > 0) byAddress.set(address, left);
        else byAddress.delete(address);
      };
    },
  };
}

/** Not the same for all, who would otherwise all come back at once. */
const retryAfter = () => 1 + Math.ceil(3 * Math.random());

/**
 * Refuses a request with `overloaded` before it costs anything, while as many are under way as the
 * server takes on, while too many wait for the database, or while memory runs out. One address gets
 * half of the places at most, and so do questions, which may wait for a model: search and sign-in
 * keep theirs.
 */
export function overloadGuard({ concurrent, pool, heap = heapPart }: OverloadDeps): RequestHandler {
  const places = createPlaces(concurrent);
  const heapUsed = nowAndThen(heap);
  const waits = () => concurrent > 0 && (pool?.waitingCount ?? 0) > concurrent / 2;
  return (req, res, next) => {
    if (places.isFull(req) || waits() || heapUsed() > HEAP_FULL) {
      limiterDecisions.inc({ limit: 'process', decision: 'overloaded' });
      res.setHeader('Retry-After', retryAfter());
      throw new ApiError('overloaded');
    }
    held.set(req, places.take(req));
    res.once('close', () => giveBackPlace(req));
    next();
  };
}
