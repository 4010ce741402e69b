import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import ItemText from '@theme/AccountPage/ItemText';
import type { Props } from '@theme/AccountPage/Passkeys/Item';
import NameForm from '@theme/AccountPage/Passkeys/NameForm';
import Time from '@theme/AccountPage/Time';
import { deletePasskey, focusSoon, renamePasskey } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';

/** One passkey, with what can be done to it. */
export default function Item({ passkey, onChange, onDone }: Props): ReactNode {
  const { id, createdAt } = passkey;
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const name =
    passkey.name ||
    translate({
      id: 'plugin-auth.account.passkeys.unnamed',
      message: 'Passkey without a name',
      description: 'Stands for the name of a passkey that has none',
    });

  function begin(what: 'rename' | 'delete'): void {
    onChange();
    setOpen(what);
  }

  function closeForm(): void {
    setOpen(null);
    focusSoon(() => opener.current);
  }

  if (open === 'rename') {
    return (
      <li>
        <NameForm
          name={passkey.name}
          submitLabel={translate({
            id: 'plugin-auth.account.passkeys.saveName',
            message: 'Save name',
            description: 'Button that saves the new name of a passkey',
          })}
          onName={async (next) => {
            await renamePasskey(id, next);
            await onDone('renamed');
            closeForm();
          }}
          onCancel={closeForm}
        />
      </li>
    );
  }
  return (
    <li>
      <ItemText name={name}>
        {createdAt && (
          <Translate
            id="plugin-auth.account.passkeys.created"
            description="When a passkey was made; {time} is like 2 days ago"
            values={{ time: <Time time={createdAt} /> }}
          >
            {'Added {time}'}
          </Translate>
        )}
      </ItemText>
      <ActionButton
        buttonRef={opener}
        label={translate(
          {
            id: 'plugin-auth.account.passkeys.renameNamed',
            message: 'Rename {name}',
            description: 'Name of the button that renames a passkey',
          },
          { name },
        )}
        onClick={() => begin('rename')}
      >
        <Translate
          id="plugin-auth.account.passkeys.rename"
          description="Button that renames a passkey"
        >
          Rename
        </Translate>
      </ActionButton>
      <ActionButton
        look="danger"
        label={translate(
          {
            id: 'plugin-auth.account.passkeys.deleteNamed',
            message: 'Delete {name}',
            description: 'Name of the button that deletes a passkey',
          },
          { name },
        )}
        onClick={() => begin('delete')}
      >
        <Translate
          id="plugin-auth.account.passkeys.delete"
          description="Button that deletes a passkey"
        >
          Delete
        </Translate>
      </ActionButton>
      {open === 'delete' && (
        <ConfirmDialog
          section="passkeys"
          title={translate({
            id: 'plugin-auth.account.passkeys.deleteTitle',
            message: 'Delete this passkey?',
            description: 'Title of the question before a passkey is deleted',
          })}
          confirmLabel={translate({
            id: 'plugin-auth.account.passkeys.deleteConfirm',
            message: 'Delete passkey',
            description: 'Button of the question before a passkey is deleted',
          })}
          onConfirm={async () => {
            await deletePasskey(id);
            await onDone('deleted');
          }}
          onClose={() => setOpen(null)}
        >
          <p>
            <Translate
              id="plugin-auth.account.passkeys.deleteText"
              description="Text of the question before a passkey is deleted"
              values={{ name: <strong>{name}</strong> }}
            >
              {'You can no longer sign in with {name}.'}
            </Translate>
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}
