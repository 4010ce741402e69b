import { useHistory } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthForm, { type AuthFormField } from '@theme/AuthForm';
import { emailField, newPasswordField } from '@theme/AuthForm/fields';
import AuthLink from '@theme/AuthLink';
import AuthPage from '@theme/AuthPage';
import {
  keepPendingEmail,
  pluginConfig,
  signUpEmail,
  useReturn,
  useSignedInBefore,
  useSignInEnd,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

const { routes } = pluginConfig;

function nameField(onValue: (name: string) => void): AuthFormField {
  return {
    name: 'name',
    type: 'text',
    autoComplete: 'name',
    onValue,
    label: translate({
      id: 'plugin-auth.field.name',
      message: 'Name',
      description: 'Label of the field for the name of the reader',
    }),
    validate: (value) => (value.trim() ? undefined : 'invalid_name'),
  };
}

/** The form; name and address are watched because a password made of them is weak. */
function SignUpForm({
  onSubmit,
}: {
  onSubmit: (values: SignUpValues) => Promise<void>;
}): ReactNode {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <AuthForm
      fields={[
        nameField(setName),
        emailField({ onValue: setEmail }),
        newPasswordField({ password, name, email, onValue: setPassword }),
      ]}
      submitLabel={translate({
        id: 'plugin-auth.signUp.submit',
        message: 'Create account',
        description: 'Button of the sign-up form',
      })}
      onSubmit={(values) =>
        onSubmit({
          name: (values.name ?? '').trim(),
          email: (values.email ?? '').trim(),
          password: values.password ?? '',
        })
      }
    />
  );
}

interface SignUpValues {
  name: string;
  email: string;
  password: string;
}

function Footer({ signInUrl }: { signInUrl: string }): ReactNode {
  const link = (
    <AuthLink to={signInUrl}>
      <Translate
        id="plugin-auth.signUp.footerLink"
        description="Text of the link from the sign-up page to the sign-in page"
      >
        Sign in
      </Translate>
    </AuthLink>
  );
  return (
    <Translate
      id="plugin-auth.signUp.footer"
      description="Below the sign-up form; the link leads to the sign-in page"
      values={{ link }}
    >
      {'Already have an account? {link}'}
    </Translate>
  );
}

/** The page where a reader makes an account. `?return=/path` is where they go afterwards. */
export default function SignUpPage(): ReactNode {
  const back = useReturn();
  const history = useHistory();
  const end = useSignInEnd(back, true);
  const { user } = useSignedInBefore();

  async function signUp(values: SignUpValues): Promise<void> {
    const sentAt = Date.now();
    const result = await signUpEmail(values);
    if (result.status !== 'confirm-email') return end(result);
    keepPendingEmail({ email: values.email, sentAt, from: 'sign-up' });
    history.push(back.linkTo(routes.verifyEmail));
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
      footer={user ? undefined : <Footer signInUrl={back.linkTo(routes.signIn)} />}
    >
      {user ? (
        <AlreadySignedIn user={user} target={back.target} />
      ) : (
        <SignUpForm onSubmit={signUp} />
      )}
    </AuthPage>
  );
}
