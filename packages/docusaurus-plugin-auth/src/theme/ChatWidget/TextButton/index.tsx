import type { Props } from '@theme/ChatWidget/TextButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A button in the middle of a line, which looks like a link. */
export default function ChatTextButton({ children, onClick }: Props): ReactNode {
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  );
}
