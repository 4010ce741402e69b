import ChatAnnouncer from '@theme/ChatWidget/Announcer';
import ChatComposer from '@theme/ChatWidget/Composer';
import ChatHeader from '@theme/ChatWidget/Header';
import ChatLog from '@theme/ChatWidget/Log';
import ChatQueue from '@theme/ChatWidget/Queue';
import ChatResizer from '@theme/ChatWidget/Resizer';
import clsx from 'clsx';
import {
  conversation,
  createLazyPart,
  isUnderWay,
  pluginConfig,
  useChatDialog,
  useConversation,
  useOpening,
  usePageBeside,
  useSession,
  useShown,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

const { position } = pluginConfig.chat;

const useHistoryPart = createLazyPart(
  () => import(/* webpackChunkName: "auth1" */ '@theme/ChatWidget/History'),
);

function OpenedPanel(): ReactNode {
  const titleId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const dialog = useChatDialog();
  const exchanges = useConversation();
  const signedIn = useSession().status === 'signed-in';
  const [browsing, setBrowsing] = useState(false);
  const wanted = browsing && signedIn;
  const History = useHistoryPart(wanted);
  const history = wanted && !!History;
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
          <History onBack={showChat} onOpened={showChat} />
        </div>
      )}
      <ChatLog hidden={history} />
      <ChatAnnouncer />
      <div className={styles.foot} hidden={history}>
        <ChatQueue />
        <ChatComposer inputRef={input} busy={exchanges.some(isUnderWay)} />
      </div>
    </dialog>
  );
}

/**
 * The chat: a panel beside the page on wide screens, a sheet over it on phones. Only there it is
 * modal; beside the panel the page stays readable and usable.
 */
export default function ChatPanel(): ReactNode {
  return useShown() && <OpenedPanel />;
}
