import type { Props } from '@theme/AccountPage/Dialog';
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './styles.module.css';

/** Whether a click hit the backdrop, which belongs to the dialog element but is not in its box. */
function hitBackdrop({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/**
 * A question that has to be answered first. The browser keeps the focus in it and, when it closes,
 * gives it back to the button that opened it.
 */
export default function Dialog({ title, children, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  // Before it leaves the page: an element that is only removed does not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, by the browser itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (hitBackdrop(event)) onClose();
      }}
    >
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </dialog>
  );
}
