import { useLocation } from '@docusaurus/router';
import ChatLauncher from '@theme/ChatWidget/Launcher';
import { usePageState, wake } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';

/**
 * What every page has of the chat and of the search: the button. All else is loaded when a reader
 * reaches for one of them.
 */
export default function ChatWidget(): ReactNode {
  const { Awake, launcher, hidden, failed } = usePageState();
  const { search } = useLocation();
  useEffect(() => {
    // Open before the page was loaded anew, or asked for by the address: nobody has to reach for it.
    if (hidden || search.includes('ask=')) wake();
  });
  return (
    <>
      {launcher && <ChatLauncher hidden={hidden} failed={failed} />}
      {Awake && <Awake />}
    </>
  );
}
