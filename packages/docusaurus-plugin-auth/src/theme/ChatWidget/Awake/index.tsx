import ChatSelection from '@theme/ChatWidget/Selection';
import {
  answerAct,
  answerActs,
  ariaShortcut,
  closeChat,
  createLazyPart,
  pluginConfig,
  setAwake,
  shortcutText,
  useAskParameter,
  useChatPanel,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

const usePanel = createLazyPart(
  () => import(/* webpackChunkName: "plugin-auth-chat" */ '@theme/ChatWidget/Panel'),
);
const useSearch = createLazyPart(
  () => import(/* webpackChunkName: "plugin-auth-search" */ '@theme/DocsSearchBar/Dialog'),
);

const { enabled, shortcut } = pluginConfig.chat;

/** Names the shortcut at the button, in the words of this keyboard. */
function nameShortcut(): void {
  if (!shortcut) return;
  for (const button of document.querySelectorAll<HTMLElement>('.plugin-auth-launcher')) {
    button.title = `${button.textContent} (${shortcutText(shortcut)})`;
    button.setAttribute('aria-keyshortcuts', ariaShortcut(shortcut));
  }
}

/**
 * What answers to readers: to the buttons of the chat and of the search, to their keys, to addresses
 * that ask, and to text that is marked. It comes with the first of these acts, and brings what that
 * one is about.
 */
export default function ChatAwake(): ReactNode {
  const { open, restored } = useChatPanel();
  const [searching, setSearching] = useState(false);
  const Panel = usePanel(open);
  const Search = useSearch(searching);
  const failed = Panel === null || Search === null;
  useAskParameter();
  useEffect(nameShortcut, []);
  useEffect(() => answerActs((act, late) => answerAct(act, () => setSearching(true), late)), []);
  useEffect(() => setAwake({ hidden: open && (restored || !!Panel) }), [open, restored, Panel]);
  useEffect(() => {
    setAwake({ failed });
    // The next act tries again.
    if (Panel === null) closeChat();
    if (Search === null) setSearching(false);
  }, [failed, Panel, Search]);

  return (
    <>
      {open && Panel && <Panel />}
      {searching && Search && <Search onClose={() => setSearching(false)} />}
      {enabled && <ChatSelection />}
    </>
  );
}
