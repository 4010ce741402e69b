import { useCallback, useEffect, useRef } from 'react';
import { ClientError, errorFromFailure } from '../errors';

/** Milliseconds after which a request is given up. */
const PATIENCE = 30_000;

/** What came of a request. */
export type End<T> = { data: T } | { error: ClientError };

/** Starts a request; `onEnd` is not called for one that was given up. */
export type Run = <T>(
  read: (signal: AbortSignal) => Promise<T>,
  onEnd: (end: End<T>) => void,
) => Promise<void>;

function toError(cause: unknown): ClientError {
  return cause instanceof ClientError ? cause : errorFromFailure(cause);
}

/** One request at a time: a newer one gives up the one before, and so does the end of the component. */
export function useNewest(): Run {
  const current = useRef<AbortController | undefined>(undefined);
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = undefined;
    },
    [],
  );
  return useCallback(async (read, onEnd) => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    const timer = setTimeout(() => own.abort(new ClientError('timeout')), PATIENCE);
    const end = await read(own.signal).then(
      (data) => ({ data }),
      (cause: unknown) => ({ error: toError(cause) }),
    );
    clearTimeout(timer);
    if (current.current === own) onEnd(end);
  }, []);
}
