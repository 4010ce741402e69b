import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Box from '@theme/AccountPage/Box';
import type { Props } from '@theme/AccountPage/SignInAgain';
import { formErrorText } from '@theme/AuthForm/errorText';
import { signInAgain, useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** Says why a sign-in of the last minutes is needed, and leads there and back to the section. */
export default function SignInAgain({ section }: Props): ReactNode {
  const { busy, error, run } = useAction();
  const text = useRef<HTMLParagraphElement>(null);
  // It stands where the button was that has just been pressed.
  useEffect(() => text.current?.focus(), []);
  return (
    <Box>
      <p ref={text} tabIndex={-1} className={styles.text}>
        <Translate
          id="plugin-auth.account.signInAgain.why"
          description="Explains why something on the account page needs a new sign-in"
        >
          To be sure that it is you, this needs a sign-in of the last ten minutes. You come back
          here afterwards.
        </Translate>
      </p>
      <ActionButton busy={busy} onClick={() => void run(() => signInAgain(section))}>
        <Translate
          id="plugin-auth.account.signInAgain.button"
          description="Button that ends the session and leads to the sign-in page and back"
        >
          Sign in again
        </Translate>
      </ActionButton>
      <p role="alert" className={styles.failure}>
        {error && formErrorText(error.code, error.retryAfter)}
      </p>
    </Box>
  );
}
