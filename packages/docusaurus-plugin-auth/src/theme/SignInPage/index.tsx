import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import AuthPage from '@theme/AuthPage';
import {
  pluginConfig,
  refreshSession,
  returnPathOf,
  signInEmail,
  useSession,
  withReturn,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';

const FIELDS = (): readonly AuthFormField[] => [
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
    autoComplete: 'current-password',
    label: translate({
      id: 'plugin-auth.field.password',
      message: 'Password',
      description: 'Label of the password field',
    }),
    validate: (value) => (value ? undefined : 'password_missing'),
  },
];

/** Shown instead of a form to who is signed in already. */
function AlreadySignedIn({ name, target }: { name: string; target: string }): ReactNode {
  return (
    <>
      <p>
        <Translate
          id="plugin-auth.signIn.already"
          description="Shown on the sign-in page to a reader who is signed in"
          values={{ name: <strong>{name}</strong> }}
        >
          {'You are signed in as {name}.'}
        </Translate>
      </p>
      <Link
        className="button button--primary button--block"
        to={target}
        autoAddBaseUrl={false}
        data-noBrokenLinkCheck
      >
        <Translate
          id="plugin-auth.signIn.continue"
          description="Link of a signed-in reader from the sign-in page back to where they were"
        >
          Continue reading
        </Translate>
      </Link>
    </>
  );
}

/** The page where a reader signs in. `?return=/path` is where they go afterwards. */
export default function SignInPage(): ReactNode {
  const location = useLocation();
  const isBrowser = useIsBrowser();
  const home = useBaseUrl('/');
  const { user } = useSession();
  const submitted = useRef(false);
  // The server renders the page without a query: the first render in the browser repeats that.
  const search = isBrowser ? location.search : '';
  const target = returnPathOf(search) ?? home;
  const { signIn, signUp } = pluginConfig.routes;

  // Opening this page is an act: it may ask the server even without the signed-in hint.
  useEffect(() => {
    void refreshSession();
  }, []);

  return (
    <AuthPage
      title={translate({
        id: 'plugin-auth.signIn.title',
        message: 'Sign in',
        description: 'Title of the sign-in page',
      })}
      footer={
        <Translate
          id="plugin-auth.signIn.footer"
          description="Below the sign-in form; the link leads to the sign-up page"
          values={{
            link: (
              <Link
                to={withReturn(signUp, { ...location, search, hash: '' }, [signIn, signUp])}
                autoAddBaseUrl={false}
              >
                <Translate
                  id="plugin-auth.signIn.footerLink"
                  description="Text of the link from the sign-in page to the sign-up page"
                >
                  Create an account
                </Translate>
              </Link>
            ),
          }}
        >
          {'New here? {link}'}
        </Translate>
      }
    >
      {user && !submitted.current ? (
        <AlreadySignedIn name={user.name} target={target} />
      ) : (
        <AuthForm
          fields={FIELDS()}
          submitLabel={translate({
            id: 'plugin-auth.signIn.submit',
            message: 'Sign in',
            description: 'Button of the sign-in form',
          })}
          onSubmit={async ({ email = '', password = '' }) => {
            submitted.current = true;
            await signInEmail({ email: email.trim(), password });
            // A full load: a site may serve more pages to readers who are signed in.
            window.location.assign(target);
          }}
        />
      )}
    </AuthPage>
  );
}
