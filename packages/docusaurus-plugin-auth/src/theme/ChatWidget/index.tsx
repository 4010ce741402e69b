import ChatLauncher from '@theme/ChatWidget/Launcher';
import { usePageState } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';

/**
 * What every page has of the chat and of the search: the button. All else is loaded when there is a
 * sign of a reader, and when that reader reaches for one of them.
 */
export default function ChatWidget(): ReactNode {
  const { Attendant, launcher, hidden, failed } = usePageState();
  return (
    <>
      {launcher && <ChatLauncher hidden={hidden} failed={failed} />}
      {Attendant && <Attendant />}
    </>
  );
}
