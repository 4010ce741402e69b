import ChatAnnouncer from '@theme/ChatWidget/Announcer';
import ChatComposer from '@theme/ChatWidget/Composer';
import ChatEmpty from '@theme/ChatWidget/Empty';
import ChatHeader from '@theme/ChatWidget/Header';
import ChatQueue from '@theme/ChatWidget/Queue';
import ChatResizer from '@theme/ChatWidget/Resizer';
import clsx from 'clsx';
import {
  conversation,
  isUnderWay,
  pluginConfig,
  useChatDialog,
  useConversation,
  useOpening,
  usePageBeside,
  useSession,
} from 'docusaurus-plugin-auth/client';
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

const { position } = pluginConfig.chat;

/** What only a question, or an account, brings: it comes while the server looks for the answer. */
const ChatLog = lazy(() => import('@theme/ChatWidget/Log'));
const ChatHistory = lazy(() => import('@theme/ChatWidget/History'));

/** The place of the answers before there are any. */
function Start({ hidden, children }: { hidden?: boolean; children?: ReactNode }): ReactNode {
  return (
    <div className={styles.start} hidden={hidden}>
      {children}
    </div>
  );
}

/**
 * The chat: a panel beside the page on wide screens, a sheet over it on phones. Only there it is
 * modal; beside the panel the page stays readable and usable.
 */
export default function ChatPanel(): ReactNode {
  const titleId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const dialog = useChatDialog();
  const exchanges = useConversation();
  const signedIn = useSession().status === 'signed-in';
  const [browsing, setBrowsing] = useState(false);
  const history = browsing && signedIn;
  useOpening(input);
  usePageBeside(position);

  function restart(): void {
    conversation.clear();
    setBrowsing(false);
    input.current?.focus();
  }

  function showChat(): void {
    setBrowsing(false);
    // The field is there after the next render.
    requestAnimationFrame(() => input.current?.focus());
  }

  return (
    <dialog
      {...dialog}
      className={clsx('plugin-auth-chat', styles.panel)}
      data-side={position}
      aria-labelledby={titleId}
    >
      <ChatResizer />
      <ChatHeader
        titleId={titleId}
        onRestart={exchanges.length > 0 ? restart : undefined}
        onHistory={signedIn && !browsing ? () => setBrowsing(true) : undefined}
      />
      {history && (
        <div className={styles.history}>
          <Suspense fallback={null}>
            <ChatHistory onBack={showChat} onOpened={showChat} />
          </Suspense>
        </div>
      )}
      {exchanges.length === 0 ? (
        <Start hidden={history}>
          <ChatEmpty />
        </Start>
      ) : (
        <Suspense fallback={<Start hidden={history} />}>
          <ChatLog hidden={history} />
        </Suspense>
      )}
      <ChatAnnouncer />
      <div className={styles.foot} hidden={history}>
        <ChatQueue />
        <ChatComposer inputRef={input} busy={exchanges.some(isUnderWay)} />
      </div>
    </dialog>
  );
}
