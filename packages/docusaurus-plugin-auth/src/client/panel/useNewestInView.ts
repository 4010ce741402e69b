import { type RefObject, useEffect, useRef, useState } from 'react';

/** Pixels that count as being at the end. */
const NEAR = 24;

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < NEAR;
}

const newestOf = (log: HTMLElement | null) => log?.querySelector('article:last-of-type');

/** Moves a new question to the top of the view; its answer then grows below it. */
function useNewestAtTop(log: RefObject<HTMLElement | null>, count: number): void {
  const seen = useRef(0);
  useEffect(() => {
    const newest = newestOf(log.current);
    const first = seen.current === 0;
    const still = first || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (count > seen.current && newest && log.current) {
      const top = newest.getBoundingClientRect().top - log.current.getBoundingClientRect().top;
      log.current.scrollBy({ top: top - 16, behavior: still ? 'instant' : 'smooth' });
    }
    seen.current = count;
  }, [log, count]);
}

export interface NewestInView {
  log: RefObject<HTMLDivElement | null>;
  /** More stands below the view. */
  more: boolean;
  /** Moves to the end, and stays there while it grows. */
  jump: () => void;
}

/**
 * What of the conversation is in view. A new question stands at the top, and nothing moves while its
 * answer grows below it: the reader reads from its beginning. Who has gone to the end of an answer
 * that is longer than the view stays at its end.
 *
 * @param count how many questions there are
 */
export function useNewestInView(count: number): NewestInView {
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  const [more, setMore] = useState(false);
  useNewestAtTop(log, count);

  useEffect(() => {
    const element = log.current;
    const newest = newestOf(element);
    // With another question another one is the newest.
    if (count === 0 || !element || !newest) return setMore(false);
    const look = () => setMore(!isAtEnd(element));
    const onScroll = () => {
      follows.current = isAtEnd(element) && newest.clientHeight > element.clientHeight;
      look();
    };
    const growth = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
      look();
    });
    growth.observe(newest);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      growth.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [count]);

  function jump(): void {
    follows.current = true;
    log.current?.scrollTo({ top: log.current.scrollHeight });
    // The button goes.
    log.current?.focus({ preventScroll: true });
  }
  return { log, more, jump };
}
