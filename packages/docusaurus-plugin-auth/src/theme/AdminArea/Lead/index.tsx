import type { Props } from '@theme/AdminArea/Lead';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What a part is about, below its title. */
export default function Lead({ children }: Props): ReactNode {
  return <p className={styles.lead}>{children}</p>;
}
