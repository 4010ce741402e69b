import Translate from '@docusaurus/Translate';
import ChatAnswer from '@theme/ChatWidget/Answer';
import AnsweredFor from '@theme/ChatWidget/AnsweredFor';
import type { Props } from '@theme/ChatWidget/Exchange';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import ChatFeedback from '@theme/ChatWidget/Feedback';
import ChatIcon from '@theme/ChatWidget/Icon';
import ChatNotes from '@theme/ChatWidget/Notes';
import ChatQuestion from '@theme/ChatWidget/Question';
import ChatSources from '@theme/ChatWidget/Sources';
import TextButton from '@theme/ChatWidget/TextButton';
import { conversation, type Exchange, type QueryResponse } from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';
import styles from './styles.module.css';

/** Where the words come from: a reader must not take a quotation for an opinion, or the reverse. */
function Origin({ mode }: Pick<QueryResponse, 'mode'>): ReactNode {
  return mode === 'extractive' ? (
    <Translate
      id="plugin-auth.chat.extractive"
      description="Label of an answer that only quotes sentences of the docs"
    >
      Quoted from the docs
    </Translate>
  ) : (
    <Translate
      id="plugin-auth.chat.generated"
      description="Label of an answer that a language model wrote from the docs"
    >
      Written by AI from the docs
    </Translate>
  );
}

function ConfidenceText({ confidence }: Pick<QueryResponse, 'confidence'>): ReactNode {
  switch (confidence) {
    case 'high':
      return (
        <Translate
          id="plugin-auth.chat.confidence.high"
          description="Degree of confidence in an answer: high"
        >
          Covers your question well
        </Translate>
      );
    case 'medium':
      return (
        <Translate
          id="plugin-auth.chat.confidence.medium"
          description="Degree of confidence in an answer: medium"
        >
          Covers part of your question
        </Translate>
      );
    default:
      return (
        <Translate
          id="plugin-auth.chat.confidence.low"
          description="Degree of confidence in an answer: low"
        >
          May not answer your question: check the sources
        </Translate>
      );
  }
}

/** Nothing fits: said plainly, instead of an answer that sounds right. */
function NotCovered(): ReactNode {
  return (
    <p className={styles.notCovered}>
      <ChatIcon name="search" />
      <span>
        <strong>
          <Translate
            id="plugin-auth.chat.notCovered"
            description="Shown instead of an answer when nothing in the docs fits the question"
          >
            The docs do not seem to cover this.
          </Translate>
        </strong>{' '}
        <Translate
          id="plugin-auth.chat.notCoveredHint"
          description="After the sentence that the docs do not cover a question"
        >
          Other words may help, such as the ones that the docs use.
        </Translate>
      </span>
    </p>
  );
}

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

/** The button goes with what failed: the focus stays in the conversation. */
function retry({ currentTarget }: MouseEvent, { key }: Exchange): void {
  currentTarget.closest<HTMLElement>('[tabindex="0"]')?.focus();
  conversation.retry(key);
}

function Failure({ exchange, last }: Props): ReactNode {
  return (
    <div className={styles.failure}>
      <ChatIcon name="alert" />
      <p>{chatErrorText(exchange.error ?? 'internal_error', exchange.retryAfter)}</p>
      {last && (
        <button
          type="button"
          className="button button--secondary button--sm"
          onClick={(event) => retry(event, exchange)}
        >
          <Translate id="plugin-auth.chat.retry" description="Button that asks a question again">
            Try again
          </Translate>
        </button>
      )}
    </div>
  );
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
        <TextButton onClick={(event) => retry(event, exchange)}>
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

function Finished({ exchange: { question, answer } }: { exchange: Exchange }): ReactNode {
  if (answer.degree === 'not_covered') {
    return (
      <>
        <NotCovered />
        <ChatSources answer={answer} />
        <ChatNotes question={question} answer={answer} />
      </>
    );
  }
  return (
    <>
      <ChatAnswer answer={answer} />
      <p className={styles.origin}>
        <span>
          <Origin mode={answer.mode} />
        </span>
        <span>
          <ConfidenceText confidence={answer.confidence} />
        </span>
      </p>
      <ChatNotes question={question} answer={answer} />
      <ChatSources answer={answer} />
    </>
  );
}

function Body({ exchange }: { exchange: Exchange }): ReactNode {
  const { answer, status } = exchange;
  if (status === 'done') {
    return (
      <>
        <Finished exchange={exchange} />
        <AnsweredFor exchange={exchange} />
        <ChatFeedback exchange={exchange} />
      </>
    );
  }
  return answer.answer ? <ChatAnswer answer={answer} /> : null;
}

/** One question and all that came back: waiting, streaming, answered, stopped or failed. */
export default function ChatExchange({ exchange, last }: Props): ReactNode {
  const { status } = exchange;
  return (
    <article className={styles.exchange} aria-busy={status === 'waiting' || status === 'streaming'}>
      <ChatQuestion exchange={exchange} />
      <Body exchange={exchange} />
      {status === 'waiting' && <Waiting />}
      {status === 'stopped' && <Stopped exchange={exchange} last={last} />}
      {status === 'failed' && <Failure exchange={exchange} last={last} />}
    </article>
  );
}
