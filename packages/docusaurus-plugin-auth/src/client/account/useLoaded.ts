import { useCallback, useEffect, useRef, useState } from 'react';
import { ClientError, errorFromFailure } from '../errors';

export interface Loaded<T> {
  /** Undefined until the first answer; what was shown stays while it is read again. */
  data: T | undefined;
  /** Why there is no data. */
  error: ClientError | undefined;
  /** Reads again; the data that is there stays when that fails. */
  reload: () => Promise<void>;
  /** Takes over what the server answered to a change; a read that is under way is then too late. */
  replace: (data: T) => void;
}

function toClientError(cause: unknown): ClientError {
  return cause instanceof ClientError ? cause : errorFromFailure(cause);
}

/**
 * Reads something from the server for as long as a component is shown.
 *
 * @param load must not change between renders
 * @param enabled nothing is asked while it is false
 */
export function useLoaded<T>(load: () => Promise<T>, enabled = true): Loaded<T> {
  const [state, setState] = useState<{ data?: T; error?: ClientError }>({});
  const newest = useRef(0);
  const reload = useCallback(async () => {
    newest.current += 1;
    const call = newest.current;
    setState(({ data }) => ({ data }));
    const next = await load().then(
      (data) => ({ data }),
      (cause: unknown) => ({ error: toClientError(cause) }),
    );
    // An answer that was overtaken, or that nobody waits for any more, changes nothing.
    if (call === newest.current) setState((old) => ('data' in next ? next : { ...old, ...next }));
  }, [load]);
  const replace = useCallback((data: T) => {
    newest.current += 1;
    setState({ data });
  }, []);
  useEffect(() => {
    if (enabled) void reload();
    return () => {
      newest.current += 1;
    };
  }, [enabled, reload]);
  return { data: state.data, error: state.error, reload, replace };
}
