import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/AccountPage/LoadFailed';
import { formErrorText } from '@theme/AuthForm/errorText';
import { useAction } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** Stands for what could not be loaded, and tries again. */
export default function LoadFailed({ code, onRetry }: Props): ReactNode {
  const { busy, run } = useAction();
  return (
    <div role="alert" className="alert alert--danger">
      <p>{formErrorText(code)}</p>
      <ActionButton busy={busy} onClick={() => void run(onRetry)}>
        <Translate
          id="plugin-auth.account.retry"
          description="Button that loads again what could not be loaded"
        >
          Try again
        </Translate>
      </ActionButton>
    </div>
  );
}
