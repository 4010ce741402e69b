import type { Props } from '@theme/AdminArea/EmptyState';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Stands where something would be: that there is nothing, why, and what can be done about it. */
export default function EmptyState({ title, children }: Props): ReactNode {
  return (
    <div className={styles.empty}>
      {title && <p className={styles.title}>{title}</p>}
      <p>{children}</p>
    </div>
  );
}
