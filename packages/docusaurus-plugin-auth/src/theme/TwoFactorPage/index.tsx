import Translate, { translate } from '@docusaurus/Translate';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import { formErrorText } from '@theme/AuthForm/errorText';
import AuthLink from '@theme/AuthLink';
import AuthNotice from '@theme/AuthNotice';
import AuthPage from '@theme/AuthPage';
import SecondFactorForm from '@theme/TwoFactorPage/SecondFactorForm';
import {
  ClientError,
  type ClientErrorCode,
  pluginConfig,
  useReturn,
  useSignedInBefore,
  useSignInEnd,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/** After these the first step has to be repeated. */
const FINAL: readonly ClientErrorCode[] = ['challenge_expired', 'challenge_void'];

function signInAgain(): ReactNode {
  return (
    <Translate
      id="plugin-auth.forgot.footerLink"
      description="Link from other auth pages back to the sign-in page"
    >
      Back to signing in
    </Translate>
  );
}

/** The page that asks for the second factor, whatever the first one was. */
export default function TwoFactorPage(): ReactNode {
  const back = useReturn();
  const end = useSignInEnd(back);
  const { user } = useSignedInBefore();
  const [over, setOver] = useState<ClientErrorCode | null>(null);
  const signInUrl = back.linkTo(pluginConfig.routes.signIn);

  function onFailure(cause: unknown): void {
    if (!(cause instanceof ClientError) || !FINAL.includes(cause.code)) throw cause;
    setOver(cause.code);
  }

  function body(): ReactNode {
    if (user) return <AlreadySignedIn user={user} target={back.target} />;
    if (!over) return <SecondFactorForm onSignedIn={end} onFailure={onFailure} />;
    return (
      <AuthNotice kind="warning" focus to={signInUrl} action={signInAgain()}>
        {formErrorText(over)}
      </AuthNotice>
    );
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.twoFactor.title',
        message: 'One more step',
        description: 'Title of the page that asks for the second factor',
      })}
      footer={user || over ? undefined : <AuthLink to={signInUrl}>{signInAgain()}</AuthLink>}
    >
      {body()}
    </AuthPage>
  );
}
