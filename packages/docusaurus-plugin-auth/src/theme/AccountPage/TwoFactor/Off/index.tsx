import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Notice from '@theme/AccountPage/Notice';
import PasswordDialog from '@theme/AccountPage/PasswordDialog';
import SignInAgain from '@theme/AccountPage/SignInAgain';
import type { Props } from '@theme/AccountPage/TwoFactor/Off';
import Setup from '@theme/AccountPage/TwoFactor/Setup';
import {
  beginTwoFactor,
  focusSoon,
  type TotpSetup,
  useAction,
  useFreshness,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';

function beginLabel(): string {
  return translate({
    id: 'plugin-auth.account.twoFactor.begin',
    message: 'Set up two-factor sign-in',
    description: 'Button that begins to switch two-factor sign-in on',
  });
}

/** What stands there while two-factor sign-in is off. */
export default function Off({ account, onBegin, onOn }: Props): ReactNode {
  const { busy, error, run } = useAction();
  const [asking, setAsking] = useState(false);
  const { fresh, guard } = useFreshness(account.freshUntil);
  const [setup, setSetup] = useState<TotpSetup | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function begin(password?: string): Promise<void> {
    setSetup(await guard(() => beginTwoFactor(password)));
    setAsking(false);
  }

  if (setup) {
    return (
      <Setup
        setup={setup}
        onDone={() => onOn(setup.backupCodes)}
        onCancel={() => {
          setSetup(null);
          focusSoon(() => button.current);
        }}
      />
    );
  }
  return (
    <>
      <ActionButton
        buttonRef={button}
        busy={busy}
        onClick={() => {
          onBegin();
          if (account.hasPassword || !fresh) setAsking(true);
          else void run(() => begin());
        }}
      >
        {beginLabel()}
      </ActionButton>
      {asking && !fresh && <SignInAgain section="two-factor" />}
      {asking && fresh && (
        <PasswordDialog
          title={beginLabel()}
          confirmLabel={translate({
            id: 'plugin-auth.account.continue',
            message: 'Continue',
            description: 'Button that goes on after the password was asked for',
          })}
          onPassword={begin}
          onClose={() => setAsking(false)}
        >
          <Translate
            id="plugin-auth.account.twoFactor.beginText"
            description="Asks for the password before two-factor sign-in is set up"
          >
            First, type your password: only you may change how you sign in.
          </Translate>
        </PasswordDialog>
      )}
      <Notice section="two-factor" error={error} />
    </>
  );
}
