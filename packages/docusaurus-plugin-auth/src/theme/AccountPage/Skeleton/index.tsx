import type { Props } from '@theme/AccountPage/Skeleton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Keeps the place of what is being loaded. */
export default function Skeleton({ height }: Props): ReactNode {
  return (
    <div className={styles.skeleton} style={{ minBlockSize: `${height}rem` }} aria-hidden="true">
      <span className={styles.line} />
      <span className={styles.line} />
    </div>
  );
}
