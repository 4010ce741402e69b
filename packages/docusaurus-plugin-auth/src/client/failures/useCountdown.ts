import { useEffect, useState } from 'react';

/** When each wait ends, in milliseconds: what shows it may come and go meanwhile. */
const ends = new WeakMap<object, number>();

function endOf(owner: object, seconds: number): number {
  const end = ends.get(owner) ?? Date.now() + seconds * 1_000;
  ends.set(owner, end);
  return end;
}

/**
 * Counts down the seconds of a wait.
 *
 * @param owner what has to wait, for which it is counted once
 * @returns the seconds that are left
 */
export function useCountdown(owner: object, seconds: number): number {
  const left = () => Math.max(0, Math.ceil((endOf(owner, seconds) - Date.now()) / 1_000));
  const [shown, setShown] = useState(left);
  const over = shown === 0;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setShown(left()), 500);
    return () => clearInterval(timer);
  });
  return shown;
}
