import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';

/** A table that can be scrolled by the keyboard, where it is wider than the screen. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  const ref = useRef<HTMLTableElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    const measure = () => setScrolls(table.scrollWidth > table.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  // Nothing else makes it reachable; who need not scroll it gets no further stop.
  return <table ref={ref} tabIndex={scrolls ? 0 : undefined} {...props} />;
}
