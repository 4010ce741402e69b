import { type Marked, readMarked } from './readMarked';

/** By what means the reader marked it. */
export type Means = 'mouse' | 'touch' | 'keyboard';

export interface MarkedBy extends Marked {
  means: Means;
}

/** Milliseconds without a change after which a text counts as marked. */
const SETTLED = 250;

/**
 * Tells what the reader has marked once they are done marking it: when the mouse is released, or when
 * neither keys nor fingers have changed it for a moment.
 *
 * @param isOwn whether an event belongs to what stands beside the marked text, and changes nothing
 * @returns the function that ends it
 */
export function watchMarked(
  onMarked: (marked: MarkedBy | null) => void,
  isOwn: (target: EventTarget | null) => boolean,
): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let means: Means = window.matchMedia('(pointer: coarse)').matches ? 'touch' : 'mouse';
  let held = false;

  const read = () => {
    const marked = held ? null : readMarked(document.getSelection());
    onMarked(marked && { ...marked, means });
  };
  const settle = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(read, milliseconds);
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(type, listener, { signal: controller.signal, capture: true });

  listen('pointerdown', ({ target, pointerType }) => {
    if (isOwn(target)) return;
    means = pointerType === 'mouse' ? 'mouse' : 'touch';
    held = means === 'mouse';
  });
  listen('pointerup', ({ target }) => {
    held = false;
    if (!isOwn(target)) settle(0);
  });
  listen('keydown', ({ shiftKey, ctrlKey, metaKey }) => {
    if (shiftKey || ctrlKey || metaKey) means = 'keyboard';
  });
  listen('selectionchange', () => {
    if (!held) settle(SETTLED);
  });
  // It was there before this was loaded.
  settle(SETTLED);
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
