import type { Props } from '@theme/AccountPage/ItemList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A list of things of the account, one below the other. */
export default function ItemList({ label, listRef, children }: Props): ReactNode {
  return (
    // It takes the focus when an item that had it is gone.
    <ul ref={listRef} tabIndex={-1} className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
