import ChatAnswer from '@theme/ChatWidget/Answer';
import ChatAnswerActions from '@theme/ChatWidget/AnswerActions';
import AnsweredFor from '@theme/ChatWidget/AnsweredFor';
import ChatFeedback from '@theme/ChatWidget/Feedback';
import ChatFollowUps from '@theme/ChatWidget/FollowUps';
import ChatNotCovered from '@theme/ChatWidget/NotCovered';
import ChatNotes from '@theme/ChatWidget/Notes';
import type { Props } from '@theme/ChatWidget/Reply';
import ChatSources from '@theme/ChatWidget/Sources';
import ChatVerdict from '@theme/ChatWidget/Verdict';
import { canCopy } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

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

/**
 * The answer to a question, and all that is said beside it. The text stays in its place when it is
 * whole: nothing of it is drawn anew.
 */
export default function ChatReply({ exchange, last }: Props): ReactNode {
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
