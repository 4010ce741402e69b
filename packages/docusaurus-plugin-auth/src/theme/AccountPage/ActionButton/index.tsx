import type { Props } from '@theme/AccountPage/ActionButton';
import Button from '@theme/AuthForm/Button';
import type { ReactNode } from 'react';

/** A button of the account page, for what is done at once and not by a form. */
export default function ActionButton(props: Props): ReactNode {
  return <Button {...props} />;
}
