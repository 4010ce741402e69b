import ErrorBoundary from '@docusaurus/ErrorBoundary';
import ChatSelection from '@theme/ChatWidget/Selection';
import {
  answerAct,
  answerActs,
  ariaShortcut,
  changePageState,
  closeChat,
  createLazyPart,
  pluginConfig,
  setFailed,
  shortcutText,
  useAskParameter,
  useChatPanel,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';

const usePanel = createLazyPart(() => import('@theme/ChatWidget/Panel'));
const useSearch = createLazyPart(() => import('@theme/DocsSearchBar/Dialog'));

const { enabled, shortcut } = pluginConfig.chat;

/** Names the keys at their buttons, in the words of this keyboard. */
function nameShortcuts(): void {
  for (const button of document.querySelectorAll('[data-plugin-auth-search]')) {
    button.setAttribute('aria-keyshortcuts', `${ariaShortcut('Mod+K')} /`);
  }
  if (!shortcut) return;
  for (const button of document.querySelectorAll<HTMLElement>('.plugin-auth-launcher')) {
    button.title = `${button.textContent} (${shortcutText(shortcut)})`;
    button.setAttribute('aria-keyshortcuts', ariaShortcut(shortcut));
  }
}

/** Stands where the panel broke while it was drawn. */
function Broken({ onBroken }: { onBroken: () => void }): ReactNode {
  useEffect(onBroken, [onBroken]);
  return null;
}

/** Leaves the button, whose next press tries again: a reader is never without both. */
function giveUp(): void {
  setFailed(true);
  closeChat();
}

/** The search, as long as it is open. */
function useSearchOpen() {
  const [searching, setSearching] = useState(false);
  const Search = useSearch(searching);
  useEffect(() => answerActs((act, late) => answerAct(act, () => setSearching(true), late)), []);
  useEffect(() => {
    setFailed(Search === null);
    // The next act tries again.
    if (Search === null) setSearching(false);
  }, [Search]);
  return searching && Search && <Search onClose={() => setSearching(false)} />;
}

/**
 * What answers to readers: to the buttons of the chat and of the search, to their keys, to addresses
 * that ask, and to text that is marked. It comes with the first of these acts, and brings what that
 * one is about.
 */
export default function ChatAwake(): ReactNode {
  const { open, restored } = useChatPanel();
  const Panel = usePanel(open);
  const search = useSearchOpen();
  useAskParameter();
  useEffect(nameShortcuts, []);
  useEffect(() => {
    if (open) setFailed(false);
    changePageState({ hidden: open && (!!Panel || restored) });
  }, [open, restored, Panel]);
  useEffect(() => {
    if (Panel === null) giveUp();
  }, [Panel]);

  return (
    <>
      {open && Panel && (
        <ErrorBoundary fallback={() => <Broken onBroken={giveUp} />}>
          <Panel />
        </ErrorBoundary>
      )}
      {search}
      {enabled && <ChatSelection />}
    </>
  );
}
