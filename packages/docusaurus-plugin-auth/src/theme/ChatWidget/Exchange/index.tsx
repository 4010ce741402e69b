import Translate from '@docusaurus/Translate';
import ChatAnswer from '@theme/ChatWidget/Answer';
import ChatAnswerActions from '@theme/ChatWidget/AnswerActions';
import AnsweredFor from '@theme/ChatWidget/AnsweredFor';
import type { Props } from '@theme/ChatWidget/Exchange';
import ChatFailure from '@theme/ChatWidget/Failure';
import ChatFeedback from '@theme/ChatWidget/Feedback';
import ChatFollowUps from '@theme/ChatWidget/FollowUps';
import ChatNotCovered from '@theme/ChatWidget/NotCovered';
import ChatNotes from '@theme/ChatWidget/Notes';
import ChatQuestion from '@theme/ChatWidget/Question';
import ChatSnippetList from '@theme/ChatWidget/SnippetList';
import ChatSources from '@theme/ChatWidget/Sources';
import TextButton from '@theme/ChatWidget/TextButton';
import ChatVerdict from '@theme/ChatWidget/Verdict';
import { canCopy, conversation, type Exchange, isUnderWay } from 'docusaurus-plugin-auth/client';
import { type MouseEvent, memo, type ReactNode } from 'react';
import styles from './styles.module.css';

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

/** What is said beside an answer once it is whole. */
function Finished({ exchange, last }: Props): ReactNode {
  const { question, answer } = exchange;
  return (
    <>
      {answer.degree === 'not_covered' ? (
        <>
          <ChatNotCovered />
          <ChatSources answer={answer} />
          <ChatNotes question={question} answer={answer} />
        </>
      ) : (
        <>
          <ChatVerdict answer={answer} />
          <ChatNotes question={question} answer={answer} />
          <ChatSources answer={answer} />
        </>
      )}
      <AnsweredFor exchange={exchange} />
      <div className={styles.actions}>
        {canCopy(exchange) && <ChatAnswerActions answer={answer} />}
        <ChatFeedback exchange={exchange} />
      </div>
      {last && <ChatFollowUps answer={answer} />}
    </>
  );
}

/** The answer stays in its place when it is whole: nothing of it is drawn anew. */
function Body({ exchange, last }: Props): ReactNode {
  const { answer, status } = exchange;
  const done = status === 'done';
  const covered = !done || answer.degree !== 'not_covered';
  return (
    <>
      {/* What is cut off is shown like what is still to come: its last words may mean anything. */}
      {covered && answer.answer && <ChatAnswer answer={answer} streaming={!done} />}
      {done && <Finished exchange={exchange} last={last} />}
    </>
  );
}

/** One question and all that came back: waiting, streaming, answered, stopped or failed. */
function ChatExchange({ exchange, last }: Props): ReactNode {
  const { status, snippets = [] } = exchange;
  return (
    <article className={styles.exchange} aria-busy={isUnderWay(exchange)}>
      <ChatQuestion exchange={exchange} />
      {snippets.length > 0 && (
        <div className={styles.snippets}>
          <ChatSnippetList snippets={snippets} />
        </div>
      )}
      <Body exchange={exchange} last={last} />
      {status === 'waiting' && <Waiting />}
      {status === 'stopped' && <Stopped exchange={exchange} last={last} />}
      {status === 'failed' && <ChatFailure exchange={exchange} last={last} />}
    </article>
  );
}

export default memo(ChatExchange);
