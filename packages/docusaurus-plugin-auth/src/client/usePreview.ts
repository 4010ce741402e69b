import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** Milliseconds for which a pointer rests before a preview opens, and may be away before it closes. */
const REST = 150;
const AWAY = 250;

type Anchor = RefObject<HTMLSpanElement | null>;

/** Escape and a press elsewhere close what is open, and nothing else. */
function useClosing(open: boolean, anchor: Anchor, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true };
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        // The chat around it stays open.
        event.preventDefault();
        event.stopPropagation();
        close();
      },
      options,
    );
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !anchor.current?.contains(target)) close();
      },
      options,
    );
    return () => controller.abort();
  }, [open, anchor, close]);
}

/**
 * Opens a preview beside a link: while a pointer rests on either, while the focus is in either, and
 * by the first tap, where the second one follows the link. Escape closes it.
 *
 * @returns what the element around link and preview is given
 * @see https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus
 */
export function usePreview() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** A tap that finds the preview closed only opens it. */
  const firstTap = useRef(false);

  function set(next: boolean, delay = 0): void {
    clearTimeout(timer.current);
    if (delay === 0) setOpen(next);
    else timer.current = setTimeout(setOpen, delay, next);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  useClosing(open, anchor, () => set(false));

  const handlers = {
    onPointerEnter: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && set(true, REST),
    onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === 'mouse' && set(false, AWAY),
    onPointerDownCapture: ({ pointerType }: PointerEvent) => {
      firstTap.current = pointerType !== 'mouse' && !open;
    },
    onClickCapture: (event: MouseEvent) => {
      if (!firstTap.current) return;
      firstTap.current = false;
      event.preventDefault();
      event.stopPropagation();
      set(true);
    },
    // The link is followed.
    onClick: () => set(false),
    onFocus: () => !firstTap.current && set(true),
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) set(false);
    },
  };
  return { open, anchor, handlers };
}
