import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/Button';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const LOOKS = {
  primary: 'button--primary',
  plain: 'button--outline button--secondary',
  danger: 'button--outline button--danger',
  'danger-primary': 'button--danger',
} as const;

function busyText(): string {
  return translate({
    id: 'plugin-auth.form.busy',
    message: 'One moment…',
    description: 'Shown on the button of a form while it is being sent',
  });
}

/**
 * Every button of these pages. While it waits it says so and does nothing, but it is not disabled:
 * that would take the focus from who pressed it.
 */
export default function Button(props: Props): ReactNode {
  const { children, look = 'plain', wide, icon, label, busy, waits, buttonRef, onClick } = props;
  return (
    <button
      ref={buttonRef}
      type={onClick ? 'button' : 'submit'}
      className={clsx('button', LOOKS[look], styles.button, styles[look], wide && styles.wide)}
      aria-label={label}
      aria-disabled={busy || waits || undefined}
      onClick={busy || waits ? undefined : onClick}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {busy ? busyText() : children}
    </button>
  );
}
