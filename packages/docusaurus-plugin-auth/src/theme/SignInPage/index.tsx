import Translate, { translate } from '@docusaurus/Translate';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import { formErrorText } from '@theme/AuthForm/errorText';
import AuthLink from '@theme/AuthLink';
import AuthPage from '@theme/AuthPage';
import { lastMethodText } from '@theme/SignInPage/lastMethodText';
import { useReturningReader } from '@theme/SignInPage/useReturningReader';
import Ways from '@theme/SignInPage/Ways';
import {
  lastMethod,
  pluginConfig,
  type SignInMethod,
  useReturn,
  useSignedInBefore,
  useSignInEnd,
  useSignInMethods,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

function useLastMethod(): SignInMethod | null {
  const [method, setMethod] = useState<SignInMethod | null>(null);
  useEffect(() => setMethod(lastMethod()), []);
  return method;
}

function leadText(): string {
  return translate({
    id: 'plugin-auth.signIn.lead',
    message: 'Reading and asking need no account.',
    description: 'Below the title of the sign-in page',
  });
}

function SigningIn(): ReactNode {
  return (
    <p role="status">
      <Translate
        id="plugin-auth.signIn.returning"
        description="After a provider has led back to the sign-in page"
      >
        Signing you in…
      </Translate>
    </p>
  );
}

function Footer({ signUpUrl }: { signUpUrl: string }): ReactNode {
  const link = (
    <AuthLink to={signUpUrl}>
      <Translate
        id="plugin-auth.signIn.footerLink"
        description="Text of the link from the sign-in page to the sign-up page"
      >
        Create an account
      </Translate>
    </AuthLink>
  );
  return (
    <Translate
      id="plugin-auth.signIn.footer"
      description="Below the sign-in form; the link leads to the sign-up page"
      values={{ link }}
    >
      {'New here? {link}'}
    </Translate>
  );
}

/** The page where a reader signs in. `?return=/path` is where they go afterwards. */
export default function SignInPage(): ReactNode {
  const back = useReturn();
  const before = useSignedInBefore();
  const methods = useSignInMethods();
  const last = useLastMethod();
  const returning = useReturningReader(back, before);
  const end = useSignInEnd(back);
  const asking = returning !== 'waiting' && !before.user;

  function body(): ReactNode {
    if (returning === 'waiting') return <SigningIn />;
    if (before.user) return <AlreadySignedIn user={before.user} target={back.target} />;
    return (
      <Ways
        methods={methods}
        back={back}
        failure={returning === 'failed' ? formErrorText('provider_failed') : ''}
        onSignedIn={end}
      />
    );
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.signIn.title',
        message: 'Sign in',
        description: 'Title of the sign-in page',
      })}
      lead={asking ? (lastMethodText(last, methods?.providers ?? []) ?? leadText()) : undefined}
      footer={asking ? <Footer signUpUrl={back.linkTo(pluginConfig.routes.signUp)} /> : undefined}
    >
      {body()}
    </AuthPage>
  );
}
