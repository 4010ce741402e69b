import Translate, { translate } from '@docusaurus/Translate';
import AuthForm from '@theme/AuthForm';
import { emailField } from '@theme/AuthForm/fields';
import AuthLink from '@theme/AuthLink';
import AuthPage from '@theme/AuthPage';
import MailSent from '@theme/MailSent';
import { pluginConfig, requestPasswordReset, useReturn } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

function Sent({ email }: { email: string }): ReactNode {
  return (
    <Translate
      id="plugin-auth.forgot.sent"
      description="After a link for a new password was asked for; the same for every address"
      values={{ email: <strong>{email}</strong> }}
    >
      {
        'If {email} has an account here, a mail with a link to a new password is on its way. The link works once, for an hour.'
      }
    </Translate>
  );
}

/** The page for who does not know their password any more. */
export default function ForgotPasswordPage(): ReactNode {
  const back = useReturn();
  const [mailed, setMailed] = useState<{ email: string; sentAt: number } | null>(null);

  async function send(email: string): Promise<void> {
    const sentAt = Date.now();
    await requestPasswordReset(email, back.path);
    setMailed({ email, sentAt });
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.forgot.title',
        message: 'Choose a new password',
        description: 'Title of the pages for a forgotten password',
      })}
      lead={
        mailed
          ? undefined
          : translate({
              id: 'plugin-auth.forgot.lead',
              message: 'Enter the address of your account. We will mail you a link.',
              description: 'Below the title of the page for a forgotten password',
            })
      }
      footer={
        <AuthLink to={back.linkTo(pluginConfig.routes.signIn)}>
          <Translate
            id="plugin-auth.forgot.footerLink"
            description="Link from other auth pages back to the sign-in page"
          >
            Back to signing in
          </Translate>
        </AuthLink>
      }
    >
      {mailed ? (
        <MailSent {...mailed} onResend={() => send(mailed.email)}>
          <Sent email={mailed.email} />
        </MailSent>
      ) : (
        <AuthForm
          fields={[emailField()]}
          submitLabel={translate({
            id: 'plugin-auth.forgot.submit',
            message: 'Send the link',
            description: 'Button of the form for a forgotten password',
          })}
          onSubmit={({ email = '' }) => send(email.trim())}
        />
      )}
    </AuthPage>
  );
}
