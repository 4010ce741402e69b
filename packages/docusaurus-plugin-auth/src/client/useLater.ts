import { useEffect, useState } from 'react';

/**
 * Whether a component has stood there for a while.
 *
 * @param delay milliseconds
 * @example
 * const slow = useLater(600);
 * return <p role="status">{slow && 'Loading…'}</p>;
 */
export function useLater(delay: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return later;
}
