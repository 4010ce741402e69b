import Translate, { translate } from '@docusaurus/Translate';
import Empty from '@theme/AccountPage/Empty';
import ItemList from '@theme/AccountPage/ItemList';
import type { Props } from '@theme/AccountPage/LinkedAccounts';
import Linked from '@theme/AccountPage/LinkedAccounts/Linked';
import Unlinked from '@theme/AccountPage/LinkedAccounts/Unlinked';
import Notice from '@theme/AccountPage/Notice';
import Skeleton from '@theme/AccountPage/Skeleton';
import {
  focusSoon,
  isLastWayIn,
  LINKED_PARAM,
  useSignInMethods,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** The provider that has just led back here, read once: the address then forgets it. */
function useJustLinked(): string | null {
  const [provider] = useState(() => new URLSearchParams(window.location.search).get(LINKED_PARAM));
  useEffect(() => {
    if (!provider) return;
    const url = new URL(window.location.href);
    url.searchParams.delete(LINKED_PARAM);
    window.history.replaceState(window.history.state, '', url);
  }, [provider]);
  return provider;
}

/** Accounts at providers: those that are linked, and those that can be. */
export default function LinkedAccounts({ account, reload }: Props): ReactNode {
  const { linkedAccounts } = account;
  const methods = useSignInMethods();
  const justLinked = useJustLinked();
  const [unlinked, setUnlinked] = useState('');
  const list = useRef<HTMLUListElement>(null);

  if (!methods) return <Skeleton height={3.25} silent />;
  const linkedIds = linkedAccounts.map(({ providerId }) => providerId);
  const others = methods.providers.filter(({ id }) => !linkedIds.includes(id));
  const added = linkedAccounts.find(({ providerId }) => providerId === justLinked);

  function doneText(): string {
    if (unlinked) {
      return translate(
        {
          id: 'plugin-auth.account.links.unlinked',
          message: '{name} is no longer linked.',
          description: 'Said when an account of a provider was unlinked',
        },
        { name: unlinked },
      );
    }
    if (!added) return '';
    return translate(
      {
        id: 'plugin-auth.account.links.linked',
        message: '{name} is linked. You can sign in with it from now on.',
        description: 'Said when an account of a provider was linked',
      },
      { name: added.name },
    );
  }

  return (
    <>
      {linkedAccounts.length + others.length === 0 ? (
        <Empty>
          <Translate
            id="plugin-auth.account.links.none"
            description="Shown where the server is configured for no providers"
          >
            This site is not connected with any other service. You sign in with what you have set up
            above.
          </Translate>
        </Empty>
      ) : (
        <ItemList
          listRef={list}
          label={translate({
            id: 'plugin-auth.account.links.list',
            message: 'Services',
            description: 'Name of the list of providers on the account page',
          })}
        >
          {linkedAccounts.map((linked) => (
            <Linked
              key={linked.id}
              linked={linked}
              last={isLastWayIn(account)}
              onUnlinked={async () => {
                await reload();
                setUnlinked(linked.name);
                focusSoon(() => list.current);
              }}
            />
          ))}
          {others.map((provider) => (
            <Unlinked key={provider.id} provider={provider} />
          ))}
        </ItemList>
      )}
      <Notice section="linked-accounts" done={doneText()} />
    </>
  );
}
