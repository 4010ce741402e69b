import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/AdminArea/Export';
import { formErrorText } from '@theme/AuthForm/errorText';
import { downloadAdmin, useAction } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Saves what the server answers at an address as a file. */
export default function Export({ path, name, label }: Props): ReactNode {
  const { busy, error, run } = useAction();
  return (
    <div className={styles.export}>
      <ActionButton busy={busy} onClick={() => void run(() => downloadAdmin(path, name))}>
        {label}
      </ActionButton>
      <div role="alert">{error && formErrorText(error.code, error.retryAfter)}</div>
    </div>
  );
}
