import { type RefObject, useEffect, useRef } from 'react';

/** Keeps the newest question at the top of the view; its answer then grows below it. */
export function useNewestInView(count: number): RefObject<HTMLDivElement | null> {
  const log = useRef<HTMLDivElement>(null);
  const seen = useRef(0);
  useEffect(() => {
    const newest = log.current?.querySelector('article:last-of-type');
    const first = seen.current === 0;
    const still = first || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (count > seen.current && newest && log.current) {
      const top = newest.getBoundingClientRect().top - log.current.getBoundingClientRect().top;
      log.current.scrollBy({ top: top - 16, behavior: still ? 'instant' : 'smooth' });
    }
    seen.current = count;
  }, [count]);
  return log;
}
