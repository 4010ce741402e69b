import { translate } from '@docusaurus/Translate';
import type { AuthFormField } from '@theme/AuthForm';

/** The field for the password that the reader has, asked for again before what is sensitive. */
export default function passwordField(): AuthFormField {
  return {
    name: 'currentPassword',
    type: 'password',
    autoComplete: 'current-password',
    label: translate({
      id: 'plugin-auth.account.password.current',
      message: 'Current password',
      description: 'Label of the field for the password that the reader has',
    }),
    validate: (value) => (value ? undefined : 'password_missing'),
  };
}
