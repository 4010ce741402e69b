import { translate } from '@docusaurus/Translate';
import type { AuthFormField } from '@theme/AuthForm';
import PasswordStrength from '@theme/AuthForm/PasswordStrength';
import { PASSWORD_MIN } from 'docusaurus-plugin-auth/client';

/** The e-mail field that the forms share. */
export function emailField(more: Partial<AuthFormField> = {}): AuthFormField {
  return {
    name: 'email',
    type: 'email',
    autoComplete: 'username',
    label: translate({
      id: 'plugin-auth.field.email',
      message: 'E-mail address',
      description: 'Label of the e-mail field',
    }),
    validate: (value) => (/^\S+@\S+$/.test(value.trim()) ? undefined : 'invalid_email'),
    ...more,
  };
}

interface NewPassword {
  /** What has been typed so far. */
  password: string;
  onValue: (password: string) => void;
  email?: string;
  name?: string;
}

/** The field for a new password, with its strength; more is judged by the server. */
export function newPasswordField({ password, onValue, email, name }: NewPassword): AuthFormField {
  return {
    name: 'password',
    type: 'password',
    autoComplete: 'new-password',
    onValue,
    label: translate({
      id: 'plugin-auth.field.newPassword',
      message: 'New password',
      description: 'Label of the field for a new password',
    }),
    below: <PasswordStrength password={password} email={email} name={name} />,
    validate: (value) => (value.length < PASSWORD_MIN ? 'password_too_short' : undefined),
  };
}
