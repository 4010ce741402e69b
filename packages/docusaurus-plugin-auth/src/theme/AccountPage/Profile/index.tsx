import Translate, { translate } from '@docusaurus/Translate';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/Profile';
import Picture from '@theme/AccountPage/Profile/Picture';
import Unsaved from '@theme/AccountPage/Unsaved';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import { changeName } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

const nameField = (name: string): AuthFormField => ({
  name: 'name',
  type: 'text',
  autoComplete: 'name',
  defaultValue: name,
  maxLength: 100,
  label: translate({
    id: 'plugin-auth.field.name',
    message: 'Name',
    description: 'Label of the field for the name of the reader',
  }),
  validate: (value) => (value.trim() ? undefined : 'invalid_name'),
});

/** Name and picture: what the navbar shows. */
export default function Profile({ account, reload }: Props): ReactNode {
  const [saved, setSaved] = useState(false);
  const [name, setName] = useState(account.user.name);

  async function save(next: string): Promise<void> {
    setSaved(false);
    await changeName(next);
    await reload();
    setSaved(true);
  }

  function edit(value: string): void {
    setSaved(false);
    setName(value);
  }

  return (
    <>
      <Picture account={account} reload={reload} />
      <div className={styles.form}>
        <AuthForm
          compact
          fields={[
            {
              ...nameField(account.user.name),
              onValue: edit,
              below: <Unsaved when={name.trim() !== account.user.name} />,
            },
          ]}
          submitLabel={translate({
            id: 'plugin-auth.account.profile.save',
            message: 'Save name',
            description: 'Button that saves the name on the account page',
          })}
          onSubmit={({ name: typed = '' }) => save(typed)}
        />
      </div>
      <Notice
        section="profile"
        done={
          saved && (
            <Translate
              id="plugin-auth.account.profile.saved"
              description="Said when the name was saved"
            >
              Your name is saved.
            </Translate>
          )
        }
      />
    </>
  );
}
