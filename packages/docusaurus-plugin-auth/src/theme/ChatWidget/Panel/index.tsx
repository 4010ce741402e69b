import Translate, { translate } from '@docusaurus/Translate';
import ChatComposer from '@theme/ChatWidget/Composer';
import ChatExchange from '@theme/ChatWidget/Exchange';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import ChatHistory from '@theme/ChatWidget/History';
import ChatIcon from '@theme/ChatWidget/Icon';
import ChatKeepOffer from '@theme/ChatWidget/KeepOffer';
import {
  closeChat,
  conversation,
  type Exchange,
  plainText,
  pluginConfig,
  takeQuestion,
  useChatPanel,
  useConversation,
  useSession,
} from 'docusaurus-plugin-auth/client';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import styles from './styles.module.css';

const NARROW = '(max-width: 640px)';

function useNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(NARROW);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}

/** What a screen reader is told: each answer once and whole, not word by word. */
function announcement(exchange: Exchange | undefined): string {
  switch (exchange?.status) {
    case 'waiting':
    case 'streaming':
      return translate({
        id: 'plugin-auth.chat.waiting',
        message: 'Looking in the docs…',
        description: 'Shown from the question until the answer begins',
      });
    case 'done':
      return exchange.answer.confidence === 'none'
        ? translate({
            id: 'plugin-auth.chat.notCovered',
            message: 'The docs do not seem to cover this.',
            description: 'Shown instead of an answer when nothing in the docs fits the question',
          })
        : plainText(exchange.answer.answer);
    case 'stopped':
      return translate({
        id: 'plugin-auth.chat.stopped',
        message: 'You stopped this answer.',
        description: 'Below an answer that the reader stopped',
      });
    case 'failed':
      return chatErrorText(exchange.error ?? 'internal_error', exchange.retryAfter);
    default:
      return '';
  }
}

function Empty(): ReactNode {
  return (
    <div className={styles.empty}>
      <span className={styles.emblem}>
        <ChatIcon name="ask" />
      </span>
      <p className={styles.emptyTitle}>
        <Translate
          id="plugin-auth.chat.emptyTitle"
          description="Heading of the chat before the first question"
        >
          What would you like to know?
        </Translate>
      </p>
      <p>
        <Translate
          id="plugin-auth.chat.emptyText"
          description="Explains the chat before the first question"
        >
          Answers come from these docs, and every one names the sections it was taken from. No
          account is needed.
        </Translate>
      </p>
    </div>
  );
}

/** Closing leads back to where the reader came from: a button of the page, or the launcher. */
function useFocusReturn(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      // After the launcher, which was hidden by the panel, is there again.
      requestAnimationFrame(() => {
        const launcher = document.querySelector('.plugin-auth-launcher');
        const target = opener?.isConnected && opener !== document.body ? opener : launcher;
        if (target instanceof HTMLElement) target.focus();
      });
    };
  }, []);
}

/** Keeps the newest question at the top of the view; its answer then grows below it. */
function useNewestInView(count: number) {
  const log = useRef<HTMLDivElement>(null);
  const seen = useRef(0);
  useEffect(() => {
    const newest = log.current?.querySelector('article:last-of-type');
    const first = seen.current === 0;
    const still = first || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (count > seen.current && newest && log.current) {
      const top = newest.getBoundingClientRect().top - log.current.getBoundingClientRect().top;
      log.current.scrollBy({ top: top - 16, behavior: still ? 'instant' : 'smooth' });
    }
    seen.current = count;
  }, [count]);
  return log;
}

function HistoryButton({ onClick }: { onClick: () => void }): ReactNode {
  const name = translate({
    id: 'plugin-auth.history.heading',
    message: 'Your conversations',
    description: "Heading of the list of the reader's conversations",
  });
  return (
    <button type="button" className={styles.close} aria-label={name} title={name} onClick={onClick}>
      <ChatIcon name="history" />
    </button>
  );
}

function Header({
  titleId,
  onRestart,
  onHistory,
}: {
  titleId: string;
  /** Absent while there is nothing to clear. */
  onRestart?: () => void;
  /** Absent for readers who keep nothing, and while the conversations are shown. */
  onHistory?: () => void;
}): ReactNode {
  return (
    <header className={styles.header}>
      <h2 id={titleId} className={styles.title}>
        {pluginConfig.chat.title ?? (
          <Translate id="plugin-auth.chat.title" description="Heading of the chat">
            Ask the docs
          </Translate>
        )}
      </h2>
      {onRestart && (
        <button type="button" className={styles.restart} onClick={onRestart}>
          <ChatIcon name="restart" />
          <Translate
            id="plugin-auth.chat.restart"
            description="Button that clears the conversation and starts another one"
          >
            New conversation
          </Translate>
        </button>
      )}
      {onHistory && <HistoryButton onClick={onHistory} />}
      <button
        type="button"
        className={styles.close}
        aria-label={translate({
          id: 'plugin-auth.chat.close',
          message: 'Close the chat',
          description: 'Name of the button that closes the chat',
        })}
        onClick={closeChat}
      >
        <ChatIcon name="close" />
      </button>
    </header>
  );
}

/**
 * The chat: a panel beside the page on wide screens, a sheet over it on phones. Only there it is
 * modal; beside the panel the page stays readable and usable.
 */
export default function ChatPanel(): ReactNode {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const narrow = useNarrow();
  const { question } = useChatPanel();
  const exchanges = useConversation();
  const last = exchanges.at(-1);
  const log = useNewestInView(exchanges.length);
  const signedIn = useSession().status === 'signed-in';
  const [browsing, setBrowsing] = useState(false);
  const history = browsing && signedIn;

  useFocusReturn();

  useEffect(() => {
    const element = dialog.current;
    if (narrow) element?.showModal();
    else element?.show();
    input.current?.focus();
    return () => element?.close();
  }, [narrow]);

  useEffect(() => {
    const waiting = question === undefined ? undefined : takeQuestion();
    if (waiting) conversation.submit(waiting);
  }, [question]);

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

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // It was for a dialog over the chat.
    if (event.target instanceof Element && event.target.closest('dialog') !== dialog.current)
      return;
    event.preventDefault();
    closeChat();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // A dialog over the chat closes itself.
        if (event.target !== dialog.current) return;
        // The browser's own ways to close, such as a phone's back gesture.
        event.preventDefault();
        closeChat();
      }}
    >
      <Header
        titleId={titleId}
        onRestart={exchanges.length > 0 ? restart : undefined}
        onHistory={signedIn && !browsing ? () => setBrowsing(true) : undefined}
      />
      {history && (
        <div className={styles.log}>
          <ChatHistory onBack={showChat} onOpened={showChat} />
        </div>
      )}
      {/* What scrolls must do so by keyboard too. */}
      <div
        ref={log}
        className={styles.log}
        hidden={history}
        tabIndex={exchanges.length > 0 ? 0 : undefined}
      >
        {exchanges.length === 0 && <Empty />}
        <ChatKeepOffer />
        {exchanges.map((exchange) => (
          <ChatExchange key={exchange.key} exchange={exchange} last={exchange === last} />
        ))}
      </div>
      <p role="status" className={styles.announcer}>
        {announcement(last)}
      </p>
      <div hidden={history}>
        <ChatComposer
          inputRef={input}
          busy={last?.status === 'waiting' || last?.status === 'streaming'}
        />
      </div>
    </dialog>
  );
}
