import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/Password';
import passwordField from '@theme/AccountPage/passwordField';
import AuthForm from '@theme/AuthForm';
import Checkbox from '@theme/AuthForm/Checkbox';
import { newPasswordField } from '@theme/AuthForm/fields';
import MailSent from '@theme/MailSent';
import {
  type AccountUser,
  changePassword,
  focusSoon,
  pluginConfig,
  requestPasswordReset,
  useAction,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** For readers who came in another way: a mail with a link to the page that sets a password. */
function SetPassword({ user }: { user: AccountUser }): ReactNode {
  const { busy, error, run } = useAction();
  const [sentAt, setSentAt] = useState(0);

  async function send(): Promise<void> {
    await requestPasswordReset(user.email, `${pluginConfig.routes.account}#password`);
    setSentAt(Date.now());
  }

  if (sentAt > 0) {
    return (
      <MailSent email={user.email} sentAt={sentAt} onResend={send}>
        <Translate
          id="plugin-auth.account.password.mailed"
          description="Said when a mail with a link for setting a password was sent"
          values={{ email: <strong>{user.email}</strong> }}
        >
          {'We have sent a mail to {email}. Follow its link to set a password.'}
        </Translate>
      </MailSent>
    );
  }
  return (
    <>
      <p className={styles.text}>
        <Translate
          id="plugin-auth.account.password.none"
          description="Shown to readers whose account has no password"
        >
          Your account has no password: you sign in in another way. You can set one as well.
        </Translate>
      </p>
      <ActionButton busy={busy} onClick={() => void run(send)}>
        <Translate
          id="plugin-auth.account.password.set"
          description="Button that mails a link for setting a password"
        >
          Set a password by mail
        </Translate>
      </ActionButton>
      <Notice section="password" error={error} />
    </>
  );
}

function ChangeForm({
  user,
  onDone,
  onCancel,
}: {
  user: AccountUser;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const [password, setPassword] = useState('');

  async function change(values: Readonly<Record<string, string>>): Promise<void> {
    await changePassword({
      currentPassword: values.currentPassword ?? '',
      newPassword: values.password ?? '',
      revokeOtherSessions: values.revokeOthers === 'on',
    });
    onDone();
  }

  return (
    <div className={styles.form}>
      <AuthForm
        compact
        fields={[
          { ...passwordField(), focusOnMount: true },
          newPasswordField({
            password,
            onValue: setPassword,
            email: user.email,
            name: user.name,
          }),
        ]}
        submitLabel={translate({
          id: 'plugin-auth.account.password.save',
          message: 'Change password',
          description: 'Button that saves the new password',
        })}
        onCancel={onCancel}
        onSubmit={change}
      >
        {/* Password managers keep the password under this name. */}
        <input hidden type="text" autoComplete="username" value={user.email} readOnly />
        <Checkbox
          name="revokeOthers"
          defaultChecked
          label={
            <Translate
              id="plugin-auth.account.password.revoke"
              description="Label of the checkbox that ends all other sessions with the change of the password"
            >
              Sign out everywhere else
            </Translate>
          }
        />
      </AuthForm>
    </div>
  );
}

/** The password: changed with the current one, or set by mail where there is none. */
export default function Password({ account, reload }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function close(): void {
    setOpen(false);
    focusSoon(() => opener.current);
  }

  if (!account.hasPassword) return <SetPassword user={account.user} />;
  return (
    <>
      {open ? (
        <ChangeForm
          user={account.user}
          onDone={() => {
            close();
            setDone(true);
            void reload();
          }}
          onCancel={close}
        />
      ) : (
        <ActionButton
          buttonRef={opener}
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          <Translate
            id="plugin-auth.account.password.change"
            description="Button that opens the form for a new password"
          >
            Change password
          </Translate>
        </ActionButton>
      )}
      <Notice
        section="password"
        done={
          done && (
            <Translate
              id="plugin-auth.account.password.done"
              description="Said when the password was changed"
            >
              Your password is changed.
            </Translate>
          )
        }
      />
    </>
  );
}
