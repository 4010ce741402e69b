import { useHistory } from '@docusaurus/router';
import ErrorSummary from '@theme/AuthForm/ErrorSummary';
import MailStep, { type Mailed } from '@theme/SignInPage/MailStep';
import OtherWays from '@theme/SignInPage/OtherWays';
import SignInForm from '@theme/SignInPage/SignInForm';
import { usePasskeyOffer } from '@theme/SignInPage/usePasskeyOffer';
import type { Props } from '@theme/SignInPage/Ways';
import {
  ClientError,
  keepPendingEmail,
  pluginConfig,
  sendEmailCode,
  sendMagicLink,
  signInEmail,
  supportsPasskeys,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

const { routes } = pluginConfig;

/** Every way in that the server offers, on one page. */
export default function Ways({ methods, back, failure, onSignedIn }: Props): ReactNode {
  const history = useHistory();
  const [mailed, setMailed] = useState<Mailed | null>(null);
  const [round, setRound] = useState(0);
  const ways = useRef<HTMLDivElement>(null);
  const passkey = methods?.passkey === true && supportsPasskeys();
  const providers = methods?.providers ?? [];
  const offerFailure = usePasskeyOffer(passkey, round, onSignedIn);

  async function signIn(email: string, password: string): Promise<void> {
    try {
      await onSignedIn(await signInEmail({ email, password }));
    } catch (cause) {
      if (!(cause instanceof ClientError) || cause.code !== 'email_not_verified') throw cause;
      // The server has mailed a code with its refusal.
      keepPendingEmail({ email, sentAt: Date.now(), from: 'sign-in' });
      history.push(back.linkTo(routes.verifyEmail));
    }
  }

  async function mail(kind: Mailed['kind'], email: string): Promise<void> {
    const sentAt = Date.now();
    if (kind === 'code') await sendEmailCode(email, 'sign-in');
    else await sendMagicLink(email, back.path);
    setMailed({ kind, email, sentAt });
  }

  function goBack(): void {
    setMailed(null);
    requestAnimationFrame(() => ways.current?.querySelector('input')?.focus());
  }

  return (
    <>
      {/* Hidden, not gone: nothing that was typed is lost. */}
      <div ref={ways} hidden={mailed !== null} className={styles.ways}>
        <ErrorSummary attempt={0} failure={failure || offerFailure} items={[]} />
        <SignInForm
          methods={methods}
          forgotUrl={back.linkTo(routes.forgotPassword)}
          hasOtherWays={passkey || providers.length > 0}
          onPassword={({ email = '', password = '' }) => signIn(email.trim(), password)}
          onMail={mail}
        />
        <OtherWays
          passkey={passkey}
          providers={providers}
          returnPath={back.path}
          onSignedIn={onSignedIn}
          onFailed={() => setRound((count) => count + 1)}
        />
      </div>
      {mailed && (
        <MailStep
          mailed={mailed}
          onSignedIn={onSignedIn}
          onResend={() => mail(mailed.kind, mailed.email)}
          onBack={goBack}
        />
      )}
    </>
  );
}
