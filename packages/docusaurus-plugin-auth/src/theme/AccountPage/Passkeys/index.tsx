import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import ActionButton from '@theme/AccountPage/ActionButton';
import Empty from '@theme/AccountPage/Empty';
import ItemList from '@theme/AccountPage/ItemList';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/Passkeys';
import Item from '@theme/AccountPage/Passkeys/Item';
import NameForm from '@theme/AccountPage/Passkeys/NameForm';
import SignInAgain from '@theme/AccountPage/SignInAgain';
import {
  addPasskey,
  focusSoon,
  supportsPasskeys,
  useFreshness,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** What is heard of a change of the list. */
function doneText(done: 'added' | 'renamed' | 'deleted'): string {
  switch (done) {
    case 'added':
      return translate({
        id: 'plugin-auth.account.passkeys.added',
        message: 'Your passkey is saved. You can sign in with it from now on.',
        description: 'Said when a passkey was added',
      });
    case 'renamed':
      return translate({
        id: 'plugin-auth.account.passkeys.renamed',
        message: 'The passkey has its new name.',
        description: 'Said when a passkey was renamed',
      });
    default:
      return translate({
        id: 'plugin-auth.account.passkeys.deleted',
        message: 'The passkey is deleted here. You can remove it from your device too.',
        description: 'Said when a passkey was deleted',
      });
  }
}

/** The reader's passkeys: added, named, renamed, deleted. */
export default function Passkeys({ account, reload }: Props): ReactNode {
  const { passkeys, freshUntil } = account;
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<'added' | 'renamed' | 'deleted' | null>(null);
  const { fresh, guard } = useFreshness(freshUntil);
  const supported = useIsBrowser() && supportsPasskeys();
  const list = useRef<HTMLUListElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  function closeForm(): void {
    setAdding(false);
    focusSoon(() => opener.current);
  }

  async function settle(what: 'added' | 'renamed' | 'deleted'): Promise<void> {
    await reload();
    setDone(what);
    if (what === 'deleted') focusSoon(() => list.current ?? opener.current);
  }

  return (
    <>
      {passkeys.length > 0 ? (
        <ItemList
          listRef={list}
          label={translate({
            id: 'plugin-auth.account.passkeys.list',
            message: 'Your passkeys',
            description: 'Name of the list of passkeys',
          })}
        >
          {passkeys.map((passkey) => (
            <Item
              key={passkey.id}
              passkey={passkey}
              onChange={() => setDone(null)}
              onDone={settle}
            />
          ))}
        </ItemList>
      ) : (
        <Empty>
          <Translate
            id="plugin-auth.account.passkeys.empty"
            description="Shown when the reader has no passkey"
          >
            You have no passkey yet. Add one on each device that you sign in with.
          </Translate>
        </Empty>
      )}
      {!supported && (
        <p className={styles.text}>
          <Translate
            id="plugin-auth.account.passkeys.unsupported"
            description="Shown when the browser knows no passkeys"
          >
            This browser cannot create passkeys. Open this page in another one to add a passkey.
          </Translate>
        </p>
      )}
      {supported && !adding && (
        <ActionButton
          buttonRef={opener}
          onClick={() => {
            setDone(null);
            setAdding(true);
          }}
        >
          <Translate
            id="plugin-auth.account.passkeys.add"
            description="Button that begins to add a passkey"
          >
            Add a passkey
          </Translate>
        </ActionButton>
      )}
      {adding && !fresh && <SignInAgain section="passkeys" />}
      {adding && fresh && (
        <NameForm
          submitLabel={translate({
            id: 'plugin-auth.account.passkeys.create',
            message: 'Create passkey',
            description: 'Button that opens the dialogue of the browser for a new passkey',
          })}
          onName={async (name) => {
            await guard(() => addPasskey(name));
            await settle('added');
            closeForm();
          }}
          onCancel={closeForm}
        />
      )}
      <Notice section="passkeys" done={done && doneText(done)} />
    </>
  );
}
