import Dialog from '@theme/AccountPage/Dialog';
import type { Props } from '@theme/AccountPage/PasswordDialog';
import passwordField from '@theme/AccountPage/passwordField';
import AuthForm from '@theme/AuthForm';
import type { ReactNode } from 'react';

/** Asks for the password before something that only its owner may do. */
export default function PasswordDialog(props: Props): ReactNode {
  const { title, children, confirmLabel, danger, onPassword, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{children}</p>
      <AuthForm
        compact
        danger={danger}
        fields={[{ ...passwordField(), focusOnMount: true }]}
        submitLabel={confirmLabel}
        onCancel={onClose}
        onSubmit={({ currentPassword = '' }) => onPassword(currentPassword)}
      />
    </Dialog>
  );
}
