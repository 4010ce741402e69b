import useIsBrowser from '@docusaurus/useIsBrowser';
import ChatLauncher from '@theme/ChatWidget/Launcher';
import {
  closeChat,
  listenForAuthors,
  listenForShortcut,
  pluginConfig,
  useAskParameter,
  useChatPanel,
} from 'docusaurus-plugin-auth/client';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

const { launcher, shortcut } = pluginConfig.chat;

const loadPanel = () => import(/* webpackChunkName: "plugin-auth-chat" */ '@theme/ChatWidget/Panel');

/** The ways to open the chat that are not buttons of ours. */
function useOpeners(): void {
  useAskParameter();
  useEffect(listenForAuthors, []);
  useEffect(() => (shortcut ? listenForShortcut(shortcut) : undefined), []);
}

/**
 * What every page has of the chat: the button, and the other ways to open it. The panel and what it
 * needs come when the reader reaches for it.
 */
export default function ChatWidget(): ReactNode {
  const { open, restored } = useChatPanel();
  const [Panel, setPanel] = useState<ComponentType>();
  const [failed, setFailed] = useState(false);
  useOpeners();

  useEffect(() => {
    if (!open || Panel) return;
    loadPanel().then(
      (module) => setPanel(() => module.default),
      () => {
        setFailed(true);
        // The next click tries again.
        closeChat();
      },
    );
  }, [open, Panel]);

  // Without JavaScript there is nothing to open.
  if (!useIsBrowser()) return null;
  return (
    <>
      {launcher && (
        <ChatLauncher hidden={open && (restored || Panel !== undefined)} failed={failed} />
      )}
      {open && Panel && <Panel />}
    </>
  );
}
