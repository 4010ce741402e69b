import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import type { Props } from '@theme/AccountPage/CopyButton';
import { type ReactNode, useState } from 'react';

type State = 'ready' | 'copied' | 'failed';

function Words({ state }: { state: State }): ReactNode {
  if (state === 'copied') {
    return (
      <Translate id="plugin-auth.account.copied" description="On a button after it has copied">
        Copied
      </Translate>
    );
  }
  if (state === 'failed') {
    return (
      <Translate
        id="plugin-auth.account.copyFailed"
        description="On a button when the browser does not allow it to copy"
      >
        Select and copy it by hand
      </Translate>
    );
  }
  return (
    <Translate id="plugin-auth.account.copy" description="Button that copies what stands beside it">
      Copy
    </Translate>
  );
}

/** Copies a text, and says whether that worked: until another text stands there, not for a time. */
export default function CopyButton({ text }: Props): ReactNode {
  const [last, setLast] = useState<{ text: string; state: State }>();
  const state = last?.text === text ? last.state : 'ready';
  // Without a secure connection there is no clipboard at all.
  const copy = async () => navigator.clipboard.writeText(text);
  return (
    <ActionButton
      onClick={() =>
        void copy().then(
          () => setLast({ text, state: 'copied' }),
          () => setLast({ text, state: 'failed' }),
        )
      }
    >
      <span aria-live="polite">
        <Words state={state} />
      </span>
    </ActionButton>
  );
}
