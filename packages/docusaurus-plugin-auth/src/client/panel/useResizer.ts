import type { KeyboardEvent, PointerEvent } from 'react';
import { pluginConfig } from '../config';
import { setChatLayout, useChatLayout, WIDTH_MAX, WIDTH_MIN } from './layout';

/** Pixels of one press of an arrow key. */
const STEP = 24;
/** The stylesheet's own width. */
const USUAL = 432;

const within = (width: number) => Math.round(Math.min(Math.max(width, WIDTH_MIN), WIDTH_MAX));

/** 1 where the chat grows to the right, -1 where it grows to the left. */
function direction(): number {
  const rightToLeft = document.documentElement.dir === 'rtl';
  return (pluginConfig.chat.position === 'start') !== rightToLeft ? 1 : -1;
}

/** What the edge of the chat is given so that it can be moved. */
export function useResizer() {
  const { width = USUAL } = useChatLayout();
  const set = (next: number) => setChatLayout({ width: within(next) });

  function onPointerDown({ currentTarget, pointerId, button }: PointerEvent): void {
    if (button === 0) currentTarget.setPointerCapture(pointerId);
  }
  function onPointerMove({ currentTarget, pointerId, clientX }: PointerEvent): void {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const chat = currentTarget.parentElement?.getBoundingClientRect();
    if (chat) set(direction() === 1 ? clientX - chat.left : chat.right - clientX);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step * direction() * STEP);
  }
  return {
    width,
    'aria-valuemin': WIDTH_MIN,
    'aria-valuemax': WIDTH_MAX,
    onPointerDown,
    onPointerMove,
    onKeyDown,
    onDoubleClick: () => setChatLayout({ width: undefined }),
  };
}
