import type { Props } from '@theme/AccountPage/Box';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Sets a few words and what can be done apart from the rest of a section. */
export default function Box({ children, warning = false }: Props): ReactNode {
  return <div className={clsx(styles.box, warning && styles.warning)}>{children}</div>;
}
