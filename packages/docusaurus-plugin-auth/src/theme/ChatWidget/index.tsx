import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import ChatLauncher from '@theme/ChatWidget/Launcher';
import {
  closeChat,
  createLazyPart,
  launcher,
  listenForAuthors,
  listenForShortcut,
  shortcut,
  useChatPanel,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect } from 'react';

const usePanel = createLazyPart(
  () => import(/* webpackChunkName: "plugin-auth-chat" */ '@theme/ChatWidget/Panel'),
);

/**
 * What every page has of the chat: the button, and the other ways to open it. The panel and what it
 * needs come when the reader reaches for it.
 */
export default function ChatWidget(): ReactNode {
  const { open, restored } = useChatPanel();
  // The panel itself reads what such an address wants.
  const wanted = open || /[?&]ask=/.test(useLocation().search);
  const Panel = usePanel(wanted);
  const failed = Panel === null;

  useEffect(listenForAuthors, []);
  useEffect(() => (shortcut ? listenForShortcut(shortcut) : undefined), []);
  useEffect(() => {
    // The next click tries again.
    if (failed) closeChat();
  }, [failed]);

  // Without JavaScript there is nothing to open.
  if (!useIsBrowser()) return null;
  return (
    <>
      {launcher && <ChatLauncher hidden={open && (restored || !!Panel)} failed={failed} />}
      {wanted && Panel && <Panel />}
    </>
  );
}
