import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import AuthPage from '@theme/AuthPage';
import {
  PASSWORD_MIN,
  pluginConfig,
  returnPathOf,
  signUpEmail,
  withReturn,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

const FIELDS = (): readonly AuthFormField[] => [
  {
    name: 'name',
    type: 'text',
    autoComplete: 'name',
    label: translate({
      id: 'plugin-auth.field.name',
      message: 'Name',
      description: 'Label of the field for the name of the reader',
    }),
    validate: (value) => (value.trim() ? undefined : 'invalid_name'),
  },
  {
    name: 'email',
    type: 'email',
    autoComplete: 'username',
    label: translate({
      id: 'plugin-auth.field.email',
      message: 'E-mail address',
      description: 'Label of the e-mail field',
    }),
    validate: (value) => (/^\S+@\S+$/.test(value.trim()) ? undefined : 'invalid_email'),
  },
  {
    name: 'password',
    type: 'password',
    autoComplete: 'new-password',
    label: translate({
      id: 'plugin-auth.field.password',
      message: 'Password',
      description: 'Label of the password field',
    }),
    hint: translate({
      id: 'plugin-auth.field.passwordHint',
      message: 'At least 12 characters. A few words in a row are easy to remember.',
      description: 'Hint at the field for a new password',
    }),
    validate: (value) => (value.length < PASSWORD_MIN ? 'password_too_short' : undefined),
  },
];

/** After sign-up on a server that first wants the address confirmed. */
function ConfirmEmail({ email }: { email: string }): ReactNode {
  return (
    <p role="status" className="alert alert--success">
      <Translate
        id="plugin-auth.signUp.confirmEmail"
        description="Shown after sign-up when the e-mail address has to be confirmed first"
        values={{ email: <strong>{email}</strong> }}
      >
        {
          'Your account is made. We have sent a message to {email}: follow it to confirm the address.'
        }
      </Translate>
    </p>
  );
}

/** The page where a reader makes an account. `?return=/path` is where they go afterwards. */
export default function SignUpPage(): ReactNode {
  const location = useLocation();
  const isBrowser = useIsBrowser();
  const home = useBaseUrl('/');
  const [confirming, setConfirming] = useState('');
  // The server renders the page without a query: the first render in the browser repeats that.
  const search = isBrowser ? location.search : '';
  const { signIn, signUp } = pluginConfig.routes;

  async function submit(values: Readonly<Record<string, string>>): Promise<void> {
    const { name = '', email = '', password = '' } = values;
    const request = { name: name.trim(), email: email.trim(), password };
    const { status } = await signUpEmail(request);
    if (status === 'confirm-email') setConfirming(request.email);
    // A full load: a site may serve more pages to readers who are signed in.
    else window.location.assign(returnPathOf(search) ?? home);
  }

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.signUp.title',
        message: 'Create an account',
        description: 'Title of the sign-up page',
      })}
      lead={translate({
        id: 'plugin-auth.signUp.lead',
        message:
          'Reading and asking are open to everybody. An account is only needed for what is yours.',
        description: 'Below the title of the sign-up page',
      })}
      footer={
        <Translate
          id="plugin-auth.signUp.footer"
          description="Below the sign-up form; the link leads to the sign-in page"
          values={{
            link: (
              <Link
                to={withReturn(signIn, { ...location, search, hash: '' }, [signIn, signUp])}
                autoAddBaseUrl={false}
              >
                <Translate
                  id="plugin-auth.signUp.footerLink"
                  description="Text of the link from the sign-up page to the sign-in page"
                >
                  Sign in
                </Translate>
              </Link>
            ),
          }}
        >
          {'Already have an account? {link}'}
        </Translate>
      }
    >
      {confirming ? (
        <ConfirmEmail email={confirming} />
      ) : (
        <AuthForm
          fields={FIELDS()}
          submitLabel={translate({
            id: 'plugin-auth.signUp.submit',
            message: 'Create account',
            description: 'Button of the sign-up form',
          })}
          onSubmit={submit}
        />
      )}
    </AuthPage>
  );
}
