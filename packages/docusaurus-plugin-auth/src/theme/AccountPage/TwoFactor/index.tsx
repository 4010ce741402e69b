import Translate from '@docusaurus/Translate';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/TwoFactor';
import BackupCodes from '@theme/AccountPage/TwoFactor/BackupCodes';
import Off from '@theme/AccountPage/TwoFactor/Off';
import On from '@theme/AccountPage/TwoFactor/On';
import { type ReactNode, useState } from 'react';

/** Two-factor sign-in: switched on with an app, kept with backup codes, switched off on a question. */
export default function TwoFactor({ account, reload }: Props): ReactNode {
  const [codes, setCodes] = useState<string[] | null>(null);
  const [off, setOff] = useState(false);

  if (codes) return <BackupCodes codes={codes} onDone={() => setCodes(null)} />;
  return (
    <>
      {account.user.twoFactorEnabled ? (
        <On
          account={account}
          onCodes={setCodes}
          onOff={async () => {
            await reload();
            setOff(true);
          }}
        />
      ) : (
        <Off
          account={account}
          onBegin={() => setOff(false)}
          onOn={async (next) => {
            setCodes(next);
            await reload();
          }}
        />
      )}
      <Notice
        section="two-factor"
        done={
          off && (
            <Translate
              id="plugin-auth.account.twoFactor.switchedOff"
              description="Said when two-factor sign-in was switched off"
            >
              Two-factor sign-in is switched off.
            </Translate>
          )
        }
      />
    </>
  );
}
