import type { Props } from '@theme/AuthForm/TextButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A button that looks like a link: the other way on, beside the one that most readers take. */
export default function TextButton({ children, waits = false, onClick }: Props): ReactNode {
  return (
    <button
      type="button"
      className={styles.button}
      aria-disabled={waits || undefined}
      onClick={waits ? undefined : onClick}
    >
      {children}
    </button>
  );
}
