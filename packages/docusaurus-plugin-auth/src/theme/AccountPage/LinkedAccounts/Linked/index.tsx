import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import ItemText from '@theme/AccountPage/ItemText';
import type { Props } from '@theme/AccountPage/LinkedAccounts/Linked';
import Time from '@theme/AccountPage/Time';
import { formErrorText } from '@theme/AuthForm/errorText';
import { unlinkAccount } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/** A provider that the reader can sign in with. The last way in has no button, but a reason. */
export default function Linked({ linked, last, onUnlinked }: Props): ReactNode {
  const { id, name, createdAt } = linked;
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <ItemText name={name}>
        <Translate
          id="plugin-auth.account.links.since"
          description="When an account of a provider was linked; {time} is like 2 days ago"
          values={{ time: <Time time={createdAt} /> }}
        >
          {'Linked {time}'}
        </Translate>
        {last && (
          <>
            <br />
            {formErrorText('last_way_in')}
          </>
        )}
      </ItemText>
      {!last && (
        <ActionButton
          look="danger"
          label={translate(
            {
              id: 'plugin-auth.account.links.unlinkNamed',
              message: 'Unlink {name}',
              description: 'Name of the button that unlinks an account of a provider',
            },
            { name },
          )}
          onClick={() => setAsking(true)}
        >
          <Translate
            id="plugin-auth.account.links.unlink"
            description="Button that unlinks an account of a provider"
          >
            Unlink
          </Translate>
        </ActionButton>
      )}
      {asking && (
        <ConfirmDialog
          section="linked-accounts"
          title={translate(
            {
              id: 'plugin-auth.account.links.unlinkTitle',
              message: 'Unlink {name}?',
              description: 'Title of the question before an account of a provider is unlinked',
            },
            { name },
          )}
          confirmLabel={translate({
            id: 'plugin-auth.account.links.unlink',
            message: 'Unlink',
            description: 'Button that unlinks an account of a provider',
          })}
          onConfirm={async () => {
            await unlinkAccount(id);
            await onUnlinked();
          }}
          onClose={() => setAsking(false)}
        >
          <p>
            <Translate
              id="plugin-auth.account.links.unlinkText"
              description="Text of the question before an account of a provider is unlinked"
              values={{ name }}
            >
              {
                'You can then no longer sign in here with {name}. Your account there stays as it is.'
              }
            </Translate>
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}
