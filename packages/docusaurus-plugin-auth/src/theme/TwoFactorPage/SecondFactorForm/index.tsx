import Translate, { translate } from '@docusaurus/Translate';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import Checkbox from '@theme/AuthForm/Checkbox';
import TextButton from '@theme/AuthForm/TextButton';
import type { Props } from '@theme/TwoFactorPage/SecondFactorForm';
import { CODE_LENGTH, digitsOf, verifyBackupCode, verifyTotp } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

const isComplete = (value: string) => digitsOf(value).length === CODE_LENGTH;

const totpField = (): AuthFormField => ({
  name: 'code',
  type: 'text',
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  code: true,
  focusOnMount: true,
  complete: isComplete,
  label: translate({
    id: 'plugin-auth.field.totp',
    message: 'Code from your authenticator app',
    description: 'Label of the field for the second factor',
  }),
  validate: (value) => (isComplete(value) ? undefined : 'code_missing'),
});

const backupField = (): AuthFormField => ({
  name: 'code',
  type: 'text',
  autoComplete: 'off',
  code: true,
  focusOnMount: true,
  label: translate({
    id: 'plugin-auth.field.backupCode',
    message: 'Backup code',
    description: 'Label of the field for a backup code',
  }),
  hint: translate({
    id: 'plugin-auth.field.backupCodeHint',
    message: 'One of the codes that you kept when you set this up. Each works once.',
    description: 'Hint at the field for a backup code',
  }),
  validate: (value) => (value.trim() ? undefined : 'code_missing'),
});

function TrustDevice(): ReactNode {
  return (
    <Checkbox
      name="trust"
      label={
        <Translate
          id="plugin-auth.twoFactor.trust"
          description="Checkbox on the page that asks for the second factor"
        >
          Do not ask again in this browser for 30 days
        </Translate>
      }
    />
  );
}

/** Takes the code of an authenticator app, or a backup code by who has not got the app at hand. */
export default function SecondFactorForm({ onSignedIn, onFailure }: Props): ReactNode {
  const [backup, setBackup] = useState(false);

  async function verify(code: string, trustDevice: boolean): Promise<void> {
    const check = backup ? verifyBackupCode : verifyTotp;
    const result = await check({ code, trustDevice }).catch(onFailure);
    if (result) await onSignedIn(result);
  }

  return (
    <div className={styles.secondFactor}>
      <AuthForm
        key={String(backup)}
        fields={[backup ? backupField() : totpField()]}
        submitLabel={translate({
          id: 'plugin-auth.twoFactor.submit',
          message: 'Continue',
          description: 'Button of the page that asks for the second factor',
        })}
        onSubmit={({ code = '', trust }) => verify(code, trust === 'on')}
      >
        <TrustDevice />
      </AuthForm>
      <TextButton onClick={() => setBackup(!backup)}>
        {backup ? (
          <Translate
            id="plugin-auth.twoFactor.useApp"
            description="Button that asks for the code of the app again"
          >
            Use the authenticator app
          </Translate>
        ) : (
          <Translate
            id="plugin-auth.twoFactor.useBackup"
            description="Button that asks for a backup code instead"
          >
            Use a backup code
          </Translate>
        )}
      </TextButton>
    </div>
  );
}
