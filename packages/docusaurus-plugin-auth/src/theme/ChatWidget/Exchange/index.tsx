import ErrorBoundary from '@docusaurus/ErrorBoundary';
import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Exchange';
import ChatFailure from '@theme/ChatWidget/Failure';
import ChatQuestion from '@theme/ChatWidget/Question';
import ChatSnippetList from '@theme/ChatWidget/SnippetList';
import TextButton from '@theme/ChatWidget/TextButton';
import {
  conversation,
  createLazyPart,
  type Exchange,
  isUnderWay,
} from 'docusaurus-plugin-auth/client';
import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** Loaded with the first question, while the server looks for the answer. */
const useReply = createLazyPart(() => import('@theme/ChatWidget/Reply'));

function Waiting(): ReactNode {
  return (
    <p className={styles.waiting}>
      <span className={styles.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <Translate
        id="plugin-auth.chat.waiting"
        description="Shown from the question until the answer begins"
      >
        Looking in the docs…
      </Translate>
    </p>
  );
}

/** The button goes with what was stopped: the focus stays in the conversation. */
function askAgain({ currentTarget }: MouseEvent, { key }: Exchange): void {
  currentTarget.closest<HTMLElement>('[tabindex="0"]')?.focus();
  conversation.retry(key);
}

function Stopped({ exchange, last }: Props): ReactNode {
  return (
    <p className={styles.stopped}>
      <Translate
        id="plugin-auth.chat.stopped"
        description="Below an answer that the reader stopped"
      >
        You stopped this answer.
      </Translate>{' '}
      {last && (
        <TextButton onClick={(event) => askAgain(event, exchange)}>
          <Translate
            id="plugin-auth.chat.again"
            description="Button that asks a stopped question again"
          >
            Ask again
          </Translate>
        </TextButton>
      )}
    </p>
  );
}

/** The text of an answer as it came: until the rest is loaded, and should it fail. */
function Bare({ exchange, tryAgain }: { exchange: Exchange; tryAgain?: () => void }): ReactNode {
  const { status, answer } = exchange;
  const failedAt = useRef(status);
  useEffect(() => {
    // What breaks half of an answer need not break the whole.
    if (status !== failedAt.current) tryAgain?.();
  }, [status, tryAgain]);
  return <p className={styles.bare}>{answer.answer}</p>;
}

/** One question and all that came back: waiting, streaming, answered, stopped or failed. */
function ChatExchange({ exchange, last }: Props): ReactNode {
  const { status, snippets = [] } = exchange;
  const Reply = useReply(status);
  return (
    <article className={styles.exchange} aria-busy={isUnderWay(exchange)}>
      <ChatQuestion exchange={exchange} />
      {snippets.length > 0 && (
        <div className={styles.snippets}>
          <ChatSnippetList snippets={snippets} />
        </div>
      )}
      {Reply ? (
        <ErrorBoundary
          fallback={({ tryAgain }) => <Bare exchange={exchange} tryAgain={tryAgain} />}
        >
          <Reply exchange={exchange} last={last} />
        </ErrorBoundary>
      ) : (
        <Bare exchange={exchange} />
      )}
      {status === 'waiting' && <Waiting />}
      {status === 'stopped' && <Stopped exchange={exchange} last={last} />}
      {status === 'failed' && <ChatFailure exchange={exchange} last={last} />}
    </article>
  );
}

export default memo(ChatExchange);
