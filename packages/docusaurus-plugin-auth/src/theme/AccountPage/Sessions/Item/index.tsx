import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ItemText from '@theme/AccountPage/ItemText';
import DeviceIcon from '@theme/AccountPage/Sessions/DeviceIcon';
import deviceText from '@theme/AccountPage/Sessions/deviceText';
import type { Props } from '@theme/AccountPage/Sessions/Item';
import Time from '@theme/AccountPage/Time';
import type { ReactNode } from 'react';

/** One place where the reader is signed in. */
export default function Item({ session, busy, onEnd }: Props): ReactNode {
  const { device, current, createdAt, lastActiveAt } = session;
  const name = deviceText(device);
  return (
    <li>
      <DeviceIcon kind={device.kind} />
      <ItemText
        name={name}
        mark={
          current && (
            <Translate
              id="plugin-auth.account.sessions.current"
              description="Mark of the session that the page is seen in"
            >
              This device
            </Translate>
          )
        }
      >
        <Translate
          id="plugin-auth.account.sessions.signedIn"
          description="When a session began; {time} is like 2 days ago"
          values={{ time: <Time time={createdAt} /> }}
        >
          {'Signed in {time}'}
        </Translate>
        {!current && (
          <>
            {' · '}
            <Translate
              id="plugin-auth.account.sessions.active"
              description="The day on which a session was used last; {time} is like yesterday"
              values={{ time: <Time byDay time={lastActiveAt} /> }}
            >
              {'last active {time}'}
            </Translate>
          </>
        )}
      </ItemText>
      <ActionButton
        busy={busy}
        label={translate(
          {
            id: 'plugin-auth.account.sessions.endNamed',
            message: 'Sign out {device}',
            description:
              'Name of the button that ends a session; {device} is like Firefox on Linux',
          },
          { device: name },
        )}
        onClick={onEnd}
      >
        <Translate id="plugin-auth.navbar.signOut" description="Button that ends the session">
          Sign out
        </Translate>
      </ActionButton>
    </li>
  );
}
