import { useEffect } from 'react';

/** Acts as soon as the network is back. */
export function useReconnect(waiting: boolean, act: () => void): void {
  useEffect(() => {
    if (!waiting) return;
    window.addEventListener('online', act);
    return () => window.removeEventListener('online', act);
  }, [waiting, act]);
}
