import type { Props } from '@theme/AccountPage/Empty';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Stands where a list would be: that there is nothing yet, and what can be done about it. */
export default function Empty({ children }: Props): ReactNode {
  return <p className={styles.empty}>{children}</p>;
}
