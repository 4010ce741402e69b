import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/AccountPage/Email';
import Notice from '@theme/AccountPage/Notice';
import SignInAgain from '@theme/AccountPage/SignInAgain';
import AuthForm from '@theme/AuthForm';
import CancelButton from '@theme/AuthForm/CancelButton';
import { emailField } from '@theme/AuthForm/fields';
import CodeForm from '@theme/CodeForm';
import {
  type AccountUser,
  confirmCurrentEmail,
  confirmNewEmail,
  focusSoon,
  requestEmailChange,
  useFreshness,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Where a change of address stands: which one is wanted, and whose code is asked for. */
type Step =
  | { name: 'idle' }
  | { name: 'new-address' }
  | { name: 'current-code' | 'new-code'; newEmail: string; sentAt: number };

const IDLE: Step = { name: 'idle' };

function NewAddress({
  user,
  onSubmit,
  onCancel,
}: {
  user: AccountUser;
  onSubmit: (newEmail: string) => Promise<void>;
  onCancel: () => void;
}): ReactNode {
  const field = emailField({
    autoComplete: 'email',
    focusOnMount: true,
    label: translate({
      id: 'plugin-auth.account.email.new',
      message: 'New e-mail address',
      description: 'Label of the field for the new e-mail address',
    }),
    hint: translate({
      id: 'plugin-auth.account.email.newHint',
      message: 'We send a code to your current address first, and then one to the new address.',
      description: 'Explains how the e-mail address is changed',
    }),
  });
  return (
    <div className={styles.form}>
      <AuthForm
        compact
        fields={[
          {
            ...field,
            validate: (value) =>
              value.trim().toLowerCase() === user.email.toLowerCase()
                ? 'email_unchanged'
                : field.validate?.(value),
          },
        ]}
        submitLabel={translate({
          id: 'plugin-auth.account.email.send',
          message: 'Send the first code',
          description: 'Button that mails a code to the current address',
        })}
        onCancel={onCancel}
        onSubmit={({ email = '' }) => onSubmit(email.trim())}
      />
    </div>
  );
}

function StepTitle({ step }: { step: 1 | 2 }): ReactNode {
  return (
    <h3 className={styles.step}>
      {step === 1 ? (
        <Translate
          id="plugin-auth.account.email.step1"
          description="Heading of the first step of a change of the e-mail address"
        >
          Step 1 of 2: your current address
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.account.email.step2"
          description="Heading of the second step of a change of the e-mail address"
        >
          Step 2 of 2: your new address
        </Translate>
      )}
    </h3>
  );
}

/** The e-mail address, changed by a code to each of both addresses on a session that is new. */
export default function Email({ account, reload }: Props): ReactNode {
  const { user } = account;
  const [step, setStep] = useState<Step>(IDLE);
  const [done, setDone] = useState(false);
  const { fresh, guard } = useFreshness(account.freshUntil);
  const change = useRef<HTMLButtonElement>(null);

  function cancel(): void {
    setStep(IDLE);
    focusSoon(() => change.current);
  }

  const begin = (newEmail: string) =>
    guard(async () => {
      await requestEmailChange(user.email, newEmail);
      setStep({ name: 'current-code', newEmail, sentAt: Date.now() });
    });

  async function finish(newEmail: string, code: string): Promise<void> {
    await guard(() => confirmNewEmail(newEmail, code));
    await reload();
    setDone(true);
    cancel();
  }

  const showsAgain = step.name !== 'idle' && !fresh;
  return (
    <>
      <p className={styles.address}>{user.email}</p>
      {step.name === 'idle' && (
        <ActionButton
          buttonRef={change}
          onClick={() => {
            setDone(false);
            setStep({ name: 'new-address' });
          }}
        >
          <Translate
            id="plugin-auth.account.email.change"
            description="Button that begins a change of the e-mail address"
          >
            Change address
          </Translate>
        </ActionButton>
      )}
      {showsAgain && <SignInAgain section="email" />}
      {fresh && step.name === 'new-address' && (
        <NewAddress user={user} onSubmit={begin} onCancel={cancel} />
      )}
      {fresh && 'newEmail' in step && (
        <div className={styles.form}>
          <StepTitle step={step.name === 'current-code' ? 1 : 2} />
          {step.name === 'current-code' ? (
            <CodeForm
              key="current"
              email={user.email}
              sentAt={step.sentAt}
              submitLabel={translate({
                id: 'plugin-auth.account.email.next',
                message: 'Next step',
                description: 'Button that checks the code from the current address',
              })}
              onCode={(code) =>
                guard(async () => {
                  await confirmCurrentEmail(step.newEmail, code);
                  setStep({ ...step, name: 'new-code', sentAt: Date.now() });
                })
              }
              onResend={() => begin(step.newEmail)}
            />
          ) : (
            <CodeForm
              key="new"
              email={step.newEmail}
              sentAt={step.sentAt}
              submitLabel={translate({
                id: 'plugin-auth.account.email.finish',
                message: 'Change address',
                description: 'Button that checks the code from the new address',
              })}
              onCode={(code) => finish(step.newEmail, code)}
              // The server wants the current address proven anew before it mails another code.
              onResend={() => begin(step.newEmail)}
            />
          )}
          <CancelButton onClick={cancel} />
        </div>
      )}
      <Notice
        section="email"
        done={
          done && (
            <Translate
              id="plugin-auth.account.email.done"
              description="Said when the e-mail address was changed"
            >
              Your e-mail address is changed. Sign in with it from now on.
            </Translate>
          )
        }
      />
    </>
  );
}
