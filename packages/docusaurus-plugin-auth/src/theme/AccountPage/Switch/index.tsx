import type { Props } from '@theme/AccountPage/Switch';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A switch whose change is asked for, not assumed: it turns when `on` does. It is not disabled while
 * busy, which would take the focus away.
 */
export default function Switch({ on, busy = false, labelledBy, onToggle }: Props): ReactNode {
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : () => onToggle(!on)}
    >
      <span className={styles.knob} />
    </button>
  );
}
