import type { Props } from '@theme/AccountPage/ItemText';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What an item of a list is called, with a mark if it is a special one, and what is known of it. */
export default function ItemText({ name, mark, children }: Props): ReactNode {
  return (
    <div className={styles.text}>
      <p className={styles.name}>
        <span>{name}</span>
        {mark && <span className={`badge badge--secondary ${styles.mark}`}>{mark}</span>}
      </p>
      {children && <p className={styles.details}>{children}</p>}
    </div>
  );
}
