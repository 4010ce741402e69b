import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/ActionButton';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const LOOKS = {
  plain: 'button--outline button--secondary',
  primary: 'button--primary',
  danger: 'button--outline button--danger',
} as const;

/** A button of the account page. It is not disabled while busy, which would take the focus away. */
export default function ActionButton(props: Props): ReactNode {
  const { children, onClick, busy = false, look = 'plain', label, buttonRef } = props;
  return (
    <button
      ref={buttonRef}
      type="button"
      className={clsx('button', LOOKS[look], styles.button, styles[look])}
      aria-label={label}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {busy
        ? translate({
            id: 'plugin-auth.form.busy',
            message: 'One moment…',
            description: 'Shown on the button of a form while it is being sent',
          })
        : children}
    </button>
  );
}
