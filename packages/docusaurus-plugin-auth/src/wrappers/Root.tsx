import '../look.css';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import InnerRoot from '@plugin-auth/inner/Root';
import ChatWidget from '@theme/ChatWidget';
import type { Props } from '@theme/Root';
import type { ReactNode } from 'react';

/** The site's own Root, with the chat beside it: a chat that fails takes nothing else down. */
export default function Root({ children }: Props): ReactNode {
  return (
    <>
      <InnerRoot>{children}</InnerRoot>
      <ErrorBoundary fallback={() => null}>
        <ChatWidget />
      </ErrorBoundary>
    </>
  );
}
