import ErrorBoundary from '@docusaurus/ErrorBoundary';
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
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';

const { launcher, shortcut } = pluginConfig.chat;

const loadPanel = () => import('@theme/ChatWidget/Panel');

/** The ways to open the chat that are not buttons of ours. */
function useOpeners(): void {
  useAskParameter();
  useEffect(listenForAuthors, []);
  useEffect(() => (shortcut ? listenForShortcut(shortcut) : undefined), []);
}

/** Stands where the panel broke while it was drawn. */
function Broken({ onBroken }: { onBroken: () => void }): ReactNode {
  useEffect(onBroken, [onBroken]);
  return null;
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

  /** Leaves the button, whose next press tries again: a reader is never without both. */
  const giveUp = useCallback(() => {
    setFailed(true);
    closeChat();
  }, []);

  useEffect(() => {
    if (open) setFailed(false);
  }, [open]);

  useEffect(() => {
    if (!open || Panel) return;
    loadPanel().then((module) => setPanel(() => module.default), giveUp);
  }, [open, Panel, giveUp]);

  // Without JavaScript there is nothing to open.
  if (!useIsBrowser()) return null;
  return (
    <>
      {(launcher || failed) && (
        <ChatLauncher
          hidden={open && Panel !== undefined}
          waiting={open && restored}
          failed={failed}
        />
      )}
      {open && Panel && (
        <ErrorBoundary fallback={() => <Broken onBroken={giveUp} />}>
          <Panel />
        </ErrorBoundary>
      )}
    </>
  );
}
