import { useRef, useState } from 'react';
import { ClientError, errorFromFailure } from '../errors';

export interface Action {
  busy: boolean;
  /** Why the last one failed. */
  error: ClientError | undefined;
  /** Does one thing at a time; resolves with whether it worked. */
  run: (task: () => Promise<unknown>) => Promise<boolean>;
  /** Forgets the last failure. */
  clear: () => void;
}

/** The state of something that a button does: whether it is on its way, and why it failed. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ClientError>();
  // A second press arrives before the first one is rendered.
  const running = useRef(false);

  async function run(task: () => Promise<unknown>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await task();
      return true;
    } catch (cause) {
      const failure = cause instanceof ClientError ? cause : errorFromFailure(cause);
      setError(failure);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { busy, error, run, clear: () => setError(undefined) };
}
