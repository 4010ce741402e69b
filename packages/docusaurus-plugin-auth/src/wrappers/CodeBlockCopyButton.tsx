import InnerCopyButton from '@plugin-auth/inner/CodeBlockCopyButton';
import AskCode from '@theme/ChatWidget/AskCode';
import type { Props } from '@theme/CodeBlock/Buttons/CopyButton';
import type { ReactNode } from 'react';

/** The site's own copy button, with one beside it that asks about the code. */
export default function CopyButton(props: Props): ReactNode {
  return (
    <>
      <AskCode />
      <InnerCopyButton {...props} />
    </>
  );
}
