import Translate, { translate } from '@docusaurus/Translate';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import type { Props } from '@theme/AccountPage/Consents';
import Item from '@theme/AccountPage/Consents/Item';
import Ledger from '@theme/AccountPage/Consents/Ledger';
import withdrawalText from '@theme/AccountPage/Consents/withdrawalText';
import Empty from '@theme/AccountPage/Empty';
import ItemList from '@theme/AccountPage/ItemList';
import Notice from '@theme/AccountPage/Notice';
import Renewal from '@theme/AccountPage/Renewal';
import Policy from '@theme/ReaderProfile/Policy';
import { type Consent, type Purpose, setConsent, useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/** What the reader has agreed to, each with a switch, and every step of it. */
export default function Consents({ profile, reload }: Props): ReactNode {
  const { consents, ledger, policyVersion } = profile.consents;
  const action = useAction();
  const [turning, setTurning] = useState<Purpose>();
  const [withdrawing, setWithdrawing] = useState<Consent>();
  const [done, setDone] = useState<'granted' | 'withdrawn'>();
  const rests = consents.find(({ state }) => state === 'renewal_due');

  async function turn(purpose: Purpose, granted: boolean): Promise<void> {
    setDone(undefined);
    await setConsent(purpose, granted, policyVersion);
    await reload();
    setDone(granted ? 'granted' : 'withdrawn');
  }

  async function agree(purpose: Purpose): Promise<void> {
    setTurning(purpose);
    await action.run(() => turn(purpose, true));
    setTurning(undefined);
  }

  function withdraw(consent: Consent): void {
    action.clear();
    setDone(undefined);
    setWithdrawing(consent);
  }

  return (
    <>
      {rests && <Renewal erasedAfter={rests.erasedAfter} />}
      <ItemList
        label={translate({
          id: 'plugin-auth.account.consents.list',
          message: 'Your consents',
          description: 'Name of the list of what the reader has agreed to',
        })}
      >
        {consents.map((consent) => (
          <Item
            key={consent.purpose}
            consent={consent}
            busy={turning === consent.purpose}
            onToggle={(on) => (on ? void agree(consent.purpose) : withdraw(consent))}
          />
        ))}
      </ItemList>
      <Policy inForce={policyVersion} />
      {ledger.length > 0 ? (
        <Ledger entries={ledger} />
      ) : (
        <Empty>
          <Translate
            id="plugin-auth.account.consents.empty"
            description="Stands for the list of consents given and taken back, before the first one"
          >
            You have agreed to nothing so far. What you agree to is written down here, and so is
            what you take back.
          </Translate>
        </Empty>
      )}
      {withdrawing && (
        <ConfirmDialog
          section="consents"
          title={withdrawalText(withdrawing.purpose).question}
          confirmLabel={translate({
            id: 'plugin-auth.account.consents.withdraw',
            message: 'Take it back',
            description: 'Button that takes a consent back, after the question what that erases',
          })}
          onConfirm={() => turn(withdrawing.purpose, false)}
          onClose={() => setWithdrawing(undefined)}
        >
          <p>{withdrawalText(withdrawing.purpose).consequence}</p>
        </ConfirmDialog>
      )}
      <Notice
        section="consents"
        error={action.error}
        done={
          done &&
          (done === 'granted' ? (
            <Translate
              id="plugin-auth.account.consents.granted"
              description="Said when the reader has agreed to something"
            >
              Done: you have agreed.
            </Translate>
          ) : (
            <Translate
              id="plugin-auth.account.consents.withdrawn"
              description="Said when the reader has taken a consent back"
            >
              Done: you have taken it back.
            </Translate>
          ))
        }
      />
    </>
  );
}
