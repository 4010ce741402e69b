import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/Passkeys/NameForm';
import AuthForm from '@theme/AuthForm';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Asks what a passkey is called. */
export default function NameForm({ name, submitLabel, onName, onCancel }: Props): ReactNode {
  return (
    <div className={styles.form}>
      <AuthForm
        compact
        fields={[
          {
            name: 'passkeyName',
            type: 'text',
            autoComplete: 'off',
            focusOnMount: true,
            defaultValue: name,
            maxLength: 60,
            label: translate({
              id: 'plugin-auth.account.passkeys.name',
              message: 'Name of the passkey',
              description: 'Label of the field for the name of a passkey',
            }),
            hint: translate({
              id: 'plugin-auth.account.passkeys.nameHint',
              message: 'So that you know it again, such as the name of your phone.',
              description: 'Hint at the field for the name of a passkey',
            }),
            validate: (value) => (value.trim() ? undefined : 'passkey_name_missing'),
          },
        ]}
        submitLabel={submitLabel}
        onCancel={onCancel}
        onSubmit={({ passkeyName = '' }) => onName(passkeyName)}
      />
    </div>
  );
}
