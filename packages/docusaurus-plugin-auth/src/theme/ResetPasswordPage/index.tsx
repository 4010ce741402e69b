import Translate, { translate } from '@docusaurus/Translate';
import Skeleton from '@theme/AccountPage/Skeleton';
import AuthForm from '@theme/AuthForm';
import { newPasswordField } from '@theme/AuthForm/fields';
import AuthNotice from '@theme/AuthNotice';
import AuthPage from '@theme/AuthPage';
import LinkNotice from '@theme/LinkNotice';
import {
  ClientError,
  pluginConfig,
  type Return,
  resetPassword,
  takeFragmentToken,
  useFragmentToken,
  useReturn,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

const { routes } = pluginConfig;

/** About how high (rem) the form is. */
const SKELETON = 13;

const first = takeFragmentToken(routes.resetPassword);

function Done({ back }: { back: Return }): ReactNode {
  return (
    <AuthNotice
      kind="success"
      focus
      to={back.linkTo(routes.signIn)}
      action={
        <Translate id="plugin-auth.reset.signIn" description="Link after a new password was set">
          Sign in
        </Translate>
      }
    >
      <Translate id="plugin-auth.reset.done" description="After a new password was set">
        Your new password is set. Wherever you were signed in, you have to sign in again.
      </Translate>
    </AuthNotice>
  );
}

/** Without a token, or with one that the server does not take. */
function NoToken({ used, back }: { used: boolean; back: Return }): ReactNode {
  return (
    <LinkNotice
      used={used}
      to={back.linkTo(routes.forgotPassword)}
      action={
        <Translate id="plugin-auth.reset.again" description="Link to a new mail">
          Ask for a new link
        </Translate>
      }
    />
  );
}

interface FormProps {
  token: string;
  onDone: () => void;
  onUsed: () => void;
}

function ResetForm({ token, onDone, onUsed }: FormProps): ReactNode {
  const [password, setPassword] = useState('');

  async function submit(newPassword: string): Promise<void> {
    try {
      await resetPassword(token, newPassword);
      onDone();
    } catch (cause) {
      if (!(cause instanceof ClientError) || cause.code !== 'invalid_token') throw cause;
      onUsed();
    }
  }

  return (
    <AuthForm
      fields={[newPasswordField({ password, onValue: setPassword })]}
      submitLabel={translate({
        id: 'plugin-auth.reset.submit',
        message: 'Set the password',
        description: 'Button of the form for a new password',
      })}
      onSubmit={({ password: typed = '' }) => submit(typed)}
    />
  );
}

/** The page that the mail for a forgotten password leads to. */
export default function ResetPasswordPage(): ReactNode {
  const link = useFragmentToken(routes.resetPassword, first);
  const back = useReturn(link?.returnPath);
  const [end, setEnd] = useState<{ token: string; state: 'done' | 'used' } | null>(null);

  function body(): ReactNode {
    if (link === undefined) return <Skeleton height={SKELETON} />;
    // What was said about one link does not hold for the next that is opened in this tab.
    if (end && end.token === link?.token) {
      return end.state === 'done' ? <Done back={back} /> : <NoToken used back={back} />;
    }
    if (!link) return <NoToken used={false} back={back} />;
    const { token } = link;
    return (
      <ResetForm
        key={token}
        token={token}
        onDone={() => setEnd({ token, state: 'done' })}
        onUsed={() => setEnd({ token, state: 'used' })}
      />
    );
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.forgot.title',
        message: 'Choose a new password',
        description: 'Title of the pages for a forgotten password',
      })}
    >
      {body()}
    </AuthPage>
  );
}
