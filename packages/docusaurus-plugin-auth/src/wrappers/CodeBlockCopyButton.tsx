import InnerCopyButton from '@plugin-auth/inner/CodeBlockCopyButton';
import type { Props } from '@theme/CodeBlock/Buttons/CopyButton';
import { usePageState } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/** The site's own copy button, with one beside it that asks about the code. */
export default function CopyButton(props: Props): ReactNode {
  // Seen only by those who point at the block, or come to it by keys.
  const { AskCode } = usePageState();
  return (
    <>
      {AskCode && <AskCode />}
      <InnerCopyButton {...props} />
    </>
  );
}
