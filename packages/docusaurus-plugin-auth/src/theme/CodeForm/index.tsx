import Translate, { translate } from '@docusaurus/Translate';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import type { Props } from '@theme/CodeForm';
import OutboxLink from '@theme/OutboxLink';
import ResendButton from '@theme/ResendButton';
import { CODE_LENGTH, digitsOf } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const isComplete = (value: string) => digitsOf(value).length === CODE_LENGTH;

/** The field for a code of six digits; spaces and dashes of a pasted one do no harm. */
const codeField = (): AuthFormField => ({
  name: 'code',
  type: 'text',
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  code: true,
  focusOnMount: true,
  complete: isComplete,
  label: translate({
    id: 'plugin-auth.field.code',
    message: 'Code of six digits',
    description: 'Label of the field for a code from a mail',
  }),
  validate: (value) => (isComplete(value) ? undefined : 'code_missing'),
});

/** Where the code is typed that was just mailed; it is sent with its last digit. */
export default function CodeForm(props: Props): ReactNode {
  const { email, sentAt, submitLabel, onCode, onResend } = props;
  return (
    <div className={styles.code}>
      <p className={styles.sent}>
        <Translate
          id="plugin-auth.code.sent"
          description="Above the field for a code from a mail"
          values={{ email: <strong className={styles.email}>{email}</strong> }}
        >
          {'We have sent a mail to {email}. The code in it works for ten minutes.'}
        </Translate>
      </p>
      <OutboxLink email={email} since={sentAt} />
      <AuthForm
        fields={[codeField()]}
        submitLabel={submitLabel}
        onSubmit={({ code = '' }) => onCode(code)}
      />
      <ResendButton sentAt={sentAt} onResend={onResend} />
    </div>
  );
}
