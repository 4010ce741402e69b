import Translate from '@docusaurus/Translate';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/TwoFactor';
import BackupCodes from '@theme/AccountPage/TwoFactor/BackupCodes';
import Off from '@theme/AccountPage/TwoFactor/Off';
import On from '@theme/AccountPage/TwoFactor/On';
import { focusSoon } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Two-factor sign-in: switched on with an app, kept with backup codes, switched off on a question. */
export default function TwoFactor({ account, reload }: Props): ReactNode {
  const [codes, setCodes] = useState<string[] | null>(null);
  const [off, setOff] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // What had the focus has made room for what follows from it.
  const focusFirst = () => focusSoon(() => box.current?.querySelector('button'));

  if (codes)
    return (
      <BackupCodes
        codes={codes}
        onDone={() => {
          setCodes(null);
          focusFirst();
        }}
      />
    );
  return (
    <div ref={box} className={styles.box}>
      {account.user.twoFactorEnabled ? (
        <On
          account={account}
          onCodes={setCodes}
          onOff={async () => {
            await reload();
            setOff(true);
            focusFirst();
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
    </div>
  );
}
