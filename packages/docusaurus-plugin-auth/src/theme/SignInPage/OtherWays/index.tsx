import { translate } from '@docusaurus/Translate';
import ErrorSummary from '@theme/AuthForm/ErrorSummary';
import { formErrorText } from '@theme/AuthForm/errorText';
import SubmitButton from '@theme/AuthForm/SubmitButton';
import type { Props } from '@theme/SignInPage/OtherWays';
import ProviderIcon from '@theme/SignInPage/ProviderIcon';
import { ClientError, signInWithPasskey, signInWithProvider } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** The ways in that need nothing to be typed: a passkey, or an account elsewhere. */
export default function OtherWays({
  passkey,
  providers,
  returnPath,
  onSignedIn,
  onFailed,
}: Props): ReactNode {
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');
  const [attempt, setAttempt] = useState(0);

  async function start(label: string, action: () => Promise<void>): Promise<void> {
    setFailure('');
    setBusy(label);
    try {
      await action();
    } catch (cause) {
      const error = cause instanceof ClientError ? cause : new ClientError('internal_error');
      setFailure(formErrorText(error.code, error.retryAfter));
      setAttempt((count) => count + 1);
      onFailed();
    } finally {
      setBusy('');
    }
  }

  const passkeyLabel = translate({
    id: 'plugin-auth.signIn.passkey',
    message: 'Sign in with a passkey',
    description: 'Button of the sign-in page',
  });

  return (
    <div className={styles.ways}>
      <ErrorSummary attempt={attempt} failure={failure} items={[]} />
      {passkey && (
        <SubmitButton
          label={passkeyLabel}
          busy={busy}
          icon={<ProviderIcon id="passkey" />}
          secondary
          onClick={() =>
            void start(passkeyLabel, async () => onSignedIn(await signInWithPasskey()))
          }
        />
      )}
      {providers.map(({ id, name }) => {
        const label = translate(
          {
            id: 'plugin-auth.signIn.provider',
            message: 'Continue with {provider}',
            description: 'Button of the sign-in page; {provider} is a name such as GitHub',
          },
          { provider: name },
        );
        return (
          <SubmitButton
            key={id}
            label={label}
            busy={busy}
            icon={<ProviderIcon id={id} />}
            secondary
            onClick={() => void start(label, () => signInWithProvider(id, returnPath))}
          />
        );
      })}
    </div>
  );
}
