import Translate from '@docusaurus/Translate';
import Button from '@theme/AuthForm/Button';
import type { Props } from '@theme/AuthForm/CancelButton';
import type { ReactNode } from 'react';

/** Ends a question or a form without a change. */
export default function CancelButton(props: Props): ReactNode {
  return (
    <Button {...props}>
      <Translate
        id="plugin-auth.account.cancel"
        description="Button of the account page that ends a question or a form without a change"
      >
        Cancel
      </Translate>
    </Button>
  );
}
