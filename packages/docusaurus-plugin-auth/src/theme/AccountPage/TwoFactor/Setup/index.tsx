import Translate, { translate } from '@docusaurus/Translate';
import CopyButton from '@theme/AccountPage/CopyButton';
import QrCode from '@theme/AccountPage/TwoFactor/QrCode';
import type { Props } from '@theme/AccountPage/TwoFactor/Setup';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import {
  CODE_LENGTH,
  confirmTwoFactor,
  digitsOf,
  groupSecret,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

const isComplete = (value: string) => digitsOf(value).length === CODE_LENGTH;

const codeField = (): AuthFormField => ({
  name: 'code',
  type: 'text',
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  code: true,
  complete: isComplete,
  label: translate({
    id: 'plugin-auth.account.twoFactor.code',
    message: 'Code of six digits from the app',
    description: 'Label of the field for the first code of the authenticator app',
  }),
  validate: (value) => (isComplete(value) ? undefined : 'code_missing'),
});

/** The key for an authenticator app, as a picture and as text, and the first code as the proof. */
export default function Setup({ setup, onDone, onCancel }: Props): ReactNode {
  const { uri, secret } = setup;
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <ol className={styles.steps}>
      <li>
        <p ref={first} tabIndex={-1} className={styles.text}>
          <Translate
            id="plugin-auth.account.twoFactor.scan"
            description="First step of switching on two-factor sign-in"
          >
            Scan this code with an authenticator app, for instance the one of your password manager.
            On this same phone, type the key below into the app instead.
          </Translate>
        </p>
        <QrCode text={uri} />
        <div className={styles.secret}>
          <code className={styles.key}>{groupSecret(secret)}</code>
          <CopyButton text={secret} />
        </div>
      </li>
      <li>
        <p className={styles.text}>
          <Translate
            id="plugin-auth.account.twoFactor.type"
            description="Second step of switching on two-factor sign-in"
          >
            Type the code that the app shows.
          </Translate>
        </p>
        <div className={styles.form}>
          <AuthForm
            compact
            fields={[codeField()]}
            submitLabel={translate({
              id: 'plugin-auth.account.twoFactor.on',
              message: 'Switch on',
              description: 'Button that switches two-factor sign-in on with the first code',
            })}
            onCancel={onCancel}
            onSubmit={async ({ code = '' }) => {
              await confirmTwoFactor(code);
              onDone();
            }}
          />
        </div>
      </li>
    </ol>
  );
}
