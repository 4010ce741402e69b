import { createHash } from 'node:crypto';
import { withDeadline } from '../../models/deadline.ts';
import type { EmbeddingModel } from '../../models/embedding.ts';
import { EndpointError } from '../../models/endpointError.ts';
import { createGuard } from '../../models/guard.ts';

/** Vectors that are kept: the same question is searched for more than once on its way. */
const KEPT = 500;

export interface QueryVectorDeps {
  model: EmbeddingModel;
  /** Milliseconds that a reader waits for it. */
  deadline: number;
  /** Stands before every query, as some models want it. */
  prefix: string;
  /** Takes out what must not leave the server. */
  mask: (text: string) => string;
}

/** Keeps what was used last, by a digest: the words of readers are not kept. */
function lru<T>(size: number) {
  const kept = new Map<string, T>();
  return {
    get(key: string): T | undefined {
      const value = kept.get(key);
      if (value !== undefined) {
        kept.delete(key);
        kept.set(key, value);
      }
      return value;
    },
    set(key: string, value: T): void {
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break;
        kept.delete(oldest);
      }
    },
  };
}

/**
 * Makes the vectors of queries, each within a deadline; a model that is away is left alone.
 * @throws {EndpointError} if there is none in time
 */
export function queryVectors({ model, deadline, prefix, mask }: QueryVectorDeps) {
  const guard = createGuard();
  const kept = lru<number[]>(KEPT);

  async function ask(text: string, dimensions: number): Promise<number[]> {
    const [vector = []] = await withDeadline(deadline, (signal) => model.embed([text], signal));
    if (vector.length === dimensions) return vector;
    throw new EndpointError('failed', 'the model gave another length than that of the vectors');
  }

  return async (query: string, dimensions: number): Promise<number[]> => {
    const text = prefix + mask(query).toWellFormed();
    const key = createHash('sha256').update(`${dimensions} ${text}`).digest('base64url');
    const known = kept.get(key);
    if (known) return known;
    const vector = await guard(() => ask(text, dimensions));
    kept.set(key, vector);
    return vector;
  };
}
