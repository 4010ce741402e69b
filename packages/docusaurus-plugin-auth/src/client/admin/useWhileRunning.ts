import { useEffect } from 'react';

/** Milliseconds between two looks. */
const PAUSE = 2_000;

/**
 * Looks again and again while something runs, and not otherwise.
 *
 * @param seen what the last look gave: the next one comes a while after it
 */
export function useWhileRunning(running: boolean, look: () => Promise<void>, seen: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer sets off the next look
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => void look(), PAUSE);
    return () => clearTimeout(timer);
  }, [running, look, seen]);
}
