import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/AccountPage/DeleteAccount';
import Dialog from '@theme/AccountPage/Dialog';
import SignInAgain from '@theme/AccountPage/SignInAgain';
import AuthForm from '@theme/AuthForm';
import { confirmsEmail, deleteAccount, useFreshness } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

function deleteLabel(): string {
  return translate({
    id: 'plugin-auth.account.delete.button',
    message: 'Delete my account',
    description: 'Button that asks for the confirmation, and the button that deletes the account',
  });
}

/** Asks for the reader's address: nobody types that by mistake. */
function Confirmation({
  email,
  onConfirm,
  onClose,
}: {
  email: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog
      title={translate({
        id: 'plugin-auth.account.delete.question',
        message: 'Delete your account?',
        description: 'Title of the question before the account is deleted',
      })}
      onClose={onClose}
    >
      <p>
        <Translate
          id="plugin-auth.account.delete.final"
          description="Text of the question before the account is deleted"
        >
          This cannot be undone, by you or by anybody else.
        </Translate>
      </p>
      <AuthForm
        compact
        danger
        fields={[
          {
            name: 'confirmation',
            type: 'text',
            inputMode: 'email',
            autoComplete: 'off',
            code: false,
            focusOnMount: true,
            label: translate(
              {
                id: 'plugin-auth.account.delete.type',
                message: 'To confirm, type {email}',
                description: 'Label of the field that confirms the deletion of the account',
              },
              { email },
            ),
            validate: (value) => (confirmsEmail(value, email) ? undefined : 'confirmation_differs'),
          },
        ]}
        submitLabel={deleteLabel()}
        onCancel={onClose}
        onSubmit={onConfirm}
      />
    </Dialog>
  );
}

/** Deletes the account, on a session that is new and after a typed confirmation. */
export default function DeleteAccount({ account, onDeleted }: Props): ReactNode {
  const [asking, setAsking] = useState(false);
  const { fresh, guard } = useFreshness(account.freshUntil);

  // First the words of farewell: the session that ends with the account takes the page along.
  const confirm = () => guard(() => deleteAccount(() => onDeleted?.()));

  return (
    <>
      <p className={styles.text}>
        <Translate id="plugin-auth.account.delete.what" description="Says what is deleted">
          At once and for good, this deletes your name, e-mail address, password and picture, your
          passkeys and second factor, the links to other services, and everything else that is
          stored with your account. You are signed out everywhere.
        </Translate>
      </p>
      {fresh || !asking ? (
        <ActionButton look="danger" onClick={() => setAsking(true)}>
          {deleteLabel()}
        </ActionButton>
      ) : (
        <SignInAgain section="delete" />
      )}
      {asking && fresh && (
        <Confirmation
          email={account.user.email}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
