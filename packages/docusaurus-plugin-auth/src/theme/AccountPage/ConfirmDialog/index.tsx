import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/AccountPage/ConfirmDialog';
import Dialog from '@theme/AccountPage/Dialog';
import Notice from '@theme/AccountPage/Notice';
import CancelButton from '@theme/AuthForm/CancelButton';
import { useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/**
 * Asks before something that cannot be undone, or before a consent. What goes wrong is said where it
 * was asked.
 */
export default function ConfirmDialog(props: Props): ReactNode {
  const { section, title, children, confirmLabel, look = 'danger', onConfirm, onClose } = props;
  const { busy, error, run } = useAction();
  const cancel = useRef<HTMLButtonElement>(null);
  // The answer that changes nothing is the one under the Enter key.
  useEffect(() => cancel.current?.focus(), []);

  async function confirm(): Promise<void> {
    if (await run(onConfirm)) onClose();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.text}>{children}</div>
      <Notice section={section} error={error} />
      <div className={styles.actions}>
        <ActionButton look={look} busy={busy} onClick={confirm}>
          {confirmLabel}
        </ActionButton>
        <CancelButton buttonRef={cancel} onClick={onClose} />
      </div>
    </Dialog>
  );
}
