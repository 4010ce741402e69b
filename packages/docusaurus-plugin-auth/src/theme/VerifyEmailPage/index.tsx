import Translate, { translate } from '@docusaurus/Translate';
import Skeleton from '@theme/AccountPage/Skeleton';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthForm from '@theme/AuthForm';
import { emailField } from '@theme/AuthForm/fields';
import AuthLink from '@theme/AuthLink';
import AuthPage from '@theme/AuthPage';
import CodeForm from '@theme/CodeForm';
import {
  forgetPendingEmail,
  keepPendingEmail,
  type PendingEmail,
  pluginConfig,
  readPendingEmail,
  sendEmailCode,
  useReturn,
  useSignedInBefore,
  useSignInEnd,
  verifyEmail,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

const { routes } = pluginConfig;

/** About how high (rem) the form is. */
const SKELETON = 14;

/** The address that the page before this one left, `undefined` until the tab has been asked. */
function usePendingEmail() {
  const [pending, setPending] = useState<PendingEmail | null>();
  useEffect(() => setPending(readPendingEmail()), []);
  const keep = (next: PendingEmail) => {
    keepPendingEmail(next);
    setPending(next);
  };
  return { pending, keep };
}

/** For who comes here directly: the address is asked for, and a code is sent to it. */
function AskForAddress({ onSent }: { onSent: (pending: PendingEmail) => void }): ReactNode {
  return (
    <AuthForm
      fields={[emailField()]}
      submitLabel={translate({
        id: 'plugin-auth.verify.send',
        message: 'Send me a code',
        description: 'Button that mails a code for confirming an address',
      })}
      onSubmit={async ({ email = '' }) => {
        const pending: PendingEmail = { email: email.trim(), sentAt: Date.now(), from: 'sign-in' };
        await sendEmailCode(pending.email, 'email-verification');
        onSent(pending);
      }}
    />
  );
}

function Footer({ to }: { to: string }): ReactNode {
  const link = (
    <AuthLink to={to}>
      <Translate
        id="plugin-auth.verify.footerLink"
        description="Link back to the form where the address was entered"
      >
        Use another address
      </Translate>
    </AuthLink>
  );
  return (
    <Translate
      id="plugin-auth.verify.footer"
      description="Below the field for the code that confirms an address"
      values={{ link }}
    >
      {'Not your address? {link}'}
    </Translate>
  );
}

/** The page where a reader confirms an address with the code that was mailed to it. */
export default function VerifyEmailPage(): ReactNode {
  const back = useReturn();
  const { user } = useSignedInBefore();
  const { pending, keep } = usePendingEmail();
  const end = useSignInEnd(back, pending?.from === 'sign-up');

  async function confirm(email: string, code: string): Promise<void> {
    const result = await verifyEmail(email, code);
    forgetPendingEmail();
    await end(result);
  }

  async function resend(current: PendingEmail): Promise<void> {
    const sentAt = Date.now();
    await sendEmailCode(current.email, 'email-verification');
    keep({ ...current, sentAt });
  }

  function body(): ReactNode {
    if (user) return <AlreadySignedIn user={user} target={back.target} />;
    if (pending === undefined) return <Skeleton height={SKELETON} />;
    if (!pending) return <AskForAddress onSent={keep} />;
    return (
      <CodeForm
        email={pending.email}
        sentAt={pending.sentAt}
        submitLabel={translate({
          id: 'plugin-auth.verify.submit',
          message: 'Confirm the address',
          description: 'Button of the form for the code that confirms an address',
        })}
        onCode={(code) => confirm(pending.email, code)}
        onResend={() => resend(pending)}
      />
    );
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.verify.title',
        message: 'Confirm your address',
        description: 'Title of the page where an e-mail address is confirmed',
      })}
      footer={
        pending && !user ? (
          <Footer to={back.linkTo(pending.from === 'sign-up' ? routes.signUp : routes.signIn)} />
        ) : undefined
      }
    >
      {body()}
    </AuthPage>
  );
}
