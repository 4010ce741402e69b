import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ItemText from '@theme/AccountPage/ItemText';
import type { Props } from '@theme/AccountPage/LinkedAccounts/Unlinked';
import Notice from '@theme/AccountPage/Notice';
import { linkProvider, useAction } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** A provider that the reader could sign in with. */
export default function Unlinked({ provider: { id, name } }: Props): ReactNode {
  const { busy, error, run } = useAction();
  return (
    <li>
      <ItemText name={name}>
        <Translate
          id="plugin-auth.account.links.not"
          description="Beside a provider whose account is not linked"
        >
          Not linked
        </Translate>
      </ItemText>
      <ActionButton
        busy={busy}
        label={translate(
          {
            id: 'plugin-auth.account.links.linkNamed',
            message: 'Link {name}',
            description: 'Name of the button that links an account of a provider',
          },
          { name },
        )}
        onClick={() => void run(() => linkProvider(id, 'linked-accounts'))}
      >
        <Translate
          id="plugin-auth.account.links.link"
          description="Button that links an account of a provider"
        >
          Link
        </Translate>
      </ActionButton>
      <Notice section="linked-accounts" error={error} />
    </li>
  );
}
