import { translate } from '@docusaurus/Translate';
import AuthForm, { type AuthFormAlternative, type AuthFormField } from '@theme/AuthForm';
import Divider from '@theme/AuthForm/Divider';
import { emailField } from '@theme/AuthForm/fields';
import AuthLink from '@theme/AuthLink';
import type { Props } from '@theme/SignInPage/SignInForm';
import type { ReactNode } from 'react';

function passwordField(forgotUrl: string): AuthFormField {
  return {
    name: 'password',
    type: 'password',
    autoComplete: 'current-password',
    label: translate({
      id: 'plugin-auth.field.password',
      message: 'Password',
      description: 'Label of the password field',
    }),
    validate: (value) => (value ? undefined : 'password_missing'),
    action: (
      <AuthLink to={forgotUrl}>
        {translate({
          id: 'plugin-auth.signIn.forgot',
          message: 'Forgotten?',
          description: 'Link at the password field to the page for a new password',
        })}
      </AuthLink>
    ),
  };
}

/** The ways in by mail, which need nothing but the address. */
function mailWays({ methods, onMail }: Props): AuthFormAlternative[] {
  const code: AuthFormAlternative = {
    label: translate({
      id: 'plugin-auth.signIn.sendCode',
      message: 'E-mail me a code',
      description: 'Button of the sign-in form',
    }),
    needs: ['email'],
    onSelect: ({ email = '' }) => onMail('code', email.trim()),
  };
  const link: AuthFormAlternative = {
    label: translate({
      id: 'plugin-auth.signIn.sendLink',
      message: 'E-mail me a link',
      description: 'Button of the sign-in form',
    }),
    needs: ['email'],
    onSelect: ({ email = '' }) => onMail('link', email.trim()),
  };
  return [...(methods?.emailCode ? [code] : []), ...(methods?.magicLink ? [link] : [])];
}

/** E-mail address and password, and what the address alone is enough for. */
export default function SignInForm(props: Props): ReactNode {
  const { methods, forgotUrl, hasOtherWays, onPassword } = props;
  const mail = mailWays(props);
  // The form is there before the server has said what it offers: nearly all offer passwords.
  const password = methods?.password !== false;
  const [first, ...rest] = mail;
  const alternatives = password ? mail : rest;
  return (
    <AuthForm
      fields={[
        // Passkeys are offered at this field, where the browser can do that.
        emailField({ autoComplete: 'username webauthn' }),
        ...(password ? [passwordField(forgotUrl)] : []),
      ]}
      submitLabel={
        !password && first
          ? first.label
          : translate({
              id: 'plugin-auth.signIn.submit',
              message: 'Sign in',
              description: 'Button of the sign-in form',
            })
      }
      onSubmit={!password && first ? first.onSelect : onPassword}
      alternatives={alternatives}
      divider={alternatives.length > 0 || hasOtherWays ? <Divider /> : undefined}
    />
  );
}
