import Switch from '@theme/AccountPage/Switch';
import type { Props } from '@theme/AccountPage/SwitchRow';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** A switch beside its name and what is said of it: on the smallest screen too. */
export default function SwitchRow({ name, children, ...props }: Props): ReactNode {
  const id = useId();
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <p id={id} className={styles.name}>
          {name}
        </p>
        {children}
      </div>
      <Switch {...props} labelledBy={id} />
    </div>
  );
}
