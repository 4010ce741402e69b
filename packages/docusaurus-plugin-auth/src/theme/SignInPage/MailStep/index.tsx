import Translate, { translate } from '@docusaurus/Translate';
import TextButton from '@theme/AuthForm/TextButton';
import CodeForm from '@theme/CodeForm';
import MailSent from '@theme/MailSent';
import type { Props } from '@theme/SignInPage/MailStep';
import { signInWithCode } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** After a code or a link was mailed: the field for the code, or where to look for the link. */
export default function MailStep({ mailed, onSignedIn, onResend, onBack }: Props): ReactNode {
  const { kind, email, sentAt } = mailed;
  return (
    <div className={styles.step}>
      {kind === 'code' ? (
        <CodeForm
          email={email}
          sentAt={sentAt}
          submitLabel={translate({
            id: 'plugin-auth.signIn.submit',
            message: 'Sign in',
            description: 'Button of the sign-in form',
          })}
          onCode={async (code) => onSignedIn(await signInWithCode(email, code))}
          onResend={onResend}
        />
      ) : (
        <MailSent email={email} sentAt={sentAt} onResend={onResend}>
          <Translate
            id="plugin-auth.signIn.linkSent"
            description="After a link for signing in was mailed"
            values={{ email: <strong>{email}</strong> }}
          >
            {
              'If {email} has an account here, a mail with a link is on its way. The link works once, for ten minutes.'
            }
          </Translate>
        </MailSent>
      )}
      <TextButton onClick={onBack}>
        <Translate
          id="plugin-auth.signIn.back"
          description="Button back to the sign-in form after a code or link was mailed"
        >
          Sign in another way
        </Translate>
      </TextButton>
    </div>
  );
}
