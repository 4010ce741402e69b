import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AuthForm/SubmitButton';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function busyLabel(): string {
  return translate({
    id: 'plugin-auth.form.busy',
    message: 'One moment…',
    description: 'Shown on the button of a form while it is being sent',
  });
}

/** A button of a form. It is not disabled while busy: that would take the focus from who pressed it. */
export default function SubmitButton(props: Props): ReactNode {
  const { label, busy, icon, secondary, compact, danger, onClick } = props;
  const mine = busy === label;
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      className={clsx(
        'button',
        !compact && 'button--block',
        secondary && 'button--outline button--secondary',
        !secondary && (danger ? 'button--danger' : 'button--primary'),
        !secondary && !compact && 'button--lg',
        styles.button,
        compact && styles.compact,
        danger && !secondary && styles.danger,
        secondary && styles.secondary,
      )}
      aria-disabled={busy !== ''}
      onClick={busy === '' ? onClick : undefined}
    >
      {mine ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {mine ? busyLabel() : label}
    </button>
  );
}
