import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import Empty from '@theme/AccountPage/Empty';
import ItemList from '@theme/AccountPage/ItemList';
import LoadFailed from '@theme/AccountPage/LoadFailed';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/Sessions';
import deviceText from '@theme/AccountPage/Sessions/deviceText';
import Item from '@theme/AccountPage/Sessions/Item';
import Skeleton from '@theme/AccountPage/Skeleton';
import {
  type AccountSession,
  endOtherSessions,
  endSession,
  focusSoon,
  getSessions,
  signOut,
  useAction,
  useLoaded,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

function endOthersLabel(): string {
  return translate({
    id: 'plugin-auth.account.sessions.endOthers',
    message: 'Sign out everywhere else',
    description: 'Button that ends all sessions but this one',
  });
}

function endedText(session: AccountSession): string {
  return translate(
    {
      id: 'plugin-auth.account.sessions.ended',
      message: '{device} is signed out.',
      description: 'Said when a session was ended; {device} is like Firefox on Linux',
    },
    { device: deviceText(session.device) },
  );
}

/** Where the reader is signed in, with a way out for each place and for all others at once. */
export default function Sessions({ account }: Props): ReactNode {
  const { data: sessions, error, reload } = useLoaded(getSessions);
  const action = useAction();
  const [done, setDone] = useState('');
  const [ending, setEnding] = useState('');
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // Another way of signing in, e.g. a change of the password, may have ended some of them.
  useEffect(() => void (account && reload()), [account, reload]);
  useEffect(() => {
    // The reader may have signed in or out on another device meanwhile.
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);

  if (error && !sessions) return <LoadFailed code={error.code} onRetry={reload} />;
  if (!sessions) return <Skeleton height={7.25} silent />;

  async function end(session: AccountSession): Promise<void> {
    setDone('');
    setEnding(session.id);
    const worked = await action.run(async () => {
      if (session.current) return signOut();
      await endSession(session.id);
      await reload();
    });
    setEnding('');
    if (!worked || session.current) return;
    setDone(endedText(session));
    focusSoon(() => list.current);
  }

  async function endOthers(): Promise<void> {
    action.clear();
    await endOtherSessions();
    await reload();
    setDone(
      translate({
        id: 'plugin-auth.account.sessions.endedOthers',
        message: 'You are signed out everywhere but here.',
        description: 'Said when all other sessions were ended',
      }),
    );
  }

  return (
    <>
      <ItemList
        listRef={list}
        label={translate({
          id: 'plugin-auth.account.sessions.list',
          message: 'Your devices',
          description: 'Name of the list of active sessions',
        })}
      >
        {sessions.map((session) => (
          <Item
            key={session.id}
            session={session}
            busy={ending === session.id}
            onEnd={() => void end(session)}
          />
        ))}
      </ItemList>
      {sessions.some(({ current }) => !current) ? (
        <ActionButton look="danger" onClick={() => setAsking(true)}>
          {endOthersLabel()}
        </ActionButton>
      ) : (
        <Empty>
          <Translate
            id="plugin-auth.account.sessions.onlyHere"
            description="Below the list of active sessions, when there is no other one"
          >
            You are signed in nowhere else.
          </Translate>
        </Empty>
      )}
      {asking && (
        <ConfirmDialog
          section="sessions"
          title={translate({
            id: 'plugin-auth.account.sessions.endOthersTitle',
            message: 'Sign out everywhere else?',
            description: 'Title of the question before all other sessions are ended',
          })}
          confirmLabel={endOthersLabel()}
          onConfirm={endOthers}
          onClose={() => {
            setAsking(false);
            focusSoon(() => list.current);
          }}
        >
          <p>
            <Translate
              id="plugin-auth.account.sessions.endOthersText"
              description="Text of the question before all other sessions are ended"
            >
              All other browsers and devices then have to sign in again. This one stays signed in.
            </Translate>
          </p>
        </ConfirmDialog>
      )}
      <Notice section="sessions" done={done} error={action.error} />
    </>
  );
}
