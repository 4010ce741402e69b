import Translate, { translate } from '@docusaurus/Translate';
import { formErrorText } from '@theme/AuthForm/errorText';
import TextButton from '@theme/AuthForm/TextButton';
import type { Props } from '@theme/ResendButton';
import { ClientError } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

/** Seconds between two mails: the first takes a moment, and the server sets limits too. */
const WAIT = 30;

/** Whole seconds from now until `WAIT` after `sentAt`, counting down. */
function useSecondsLeft(sentAt: number): number {
  const [seconds, setSeconds] = useState(WAIT);
  useEffect(() => {
    const update = () => setSeconds(Math.max(0, Math.ceil(WAIT - (Date.now() - sentAt) / 1000)));
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [sentAt]);
  return seconds;
}

/** A button for another mail, after a wait that is shown. */
export default function ResendButton({ sentAt, onResend }: Props): ReactNode {
  const seconds = useSecondsLeft(sentAt);
  const [said, setSaid] = useState('');
  const waiting = seconds > 0;

  async function resend(): Promise<void> {
    setSaid('');
    try {
      await onResend();
      setSaid(
        translate({
          id: 'plugin-auth.resend.done',
          message: 'Another mail is on its way.',
          description: 'Said after another mail was asked for',
        }),
      );
    } catch (cause) {
      const error = cause instanceof ClientError ? cause : new ClientError('internal_error');
      setSaid(formErrorText(error.code, error.retryAfter));
    }
  }

  return (
    <div className={styles.resend}>
      <TextButton waits={waiting} onClick={() => void resend()}>
        <Translate id="plugin-auth.resend.button" description="Button that sends a mail again">
          Send another mail
        </Translate>
      </TextButton>
      {waiting && (
        <span className={styles.wait}>
          {' '}
          <Translate
            id="plugin-auth.resend.wait"
            description="Beside the button that sends a mail again, while it has to wait"
            values={{ seconds }}
          >
            {'in {seconds} s'}
          </Translate>
        </span>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
