import { translate } from '@docusaurus/Translate';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import { type Exchange, loadPlainText, useConversation } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './styles.module.css';

function textOf(exchange: Exchange | undefined, answer: string): string {
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
        : answer;
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

/** The words of an answer that is complete, as soon as they can be told from its marks. */
function useAnswerText(exchange: Exchange | undefined): string {
  const markdown = exchange?.status === 'done' ? exchange.answer.answer : '';
  const [text, setText] = useState('');
  useEffect(() => {
    let late = false;
    setText('');
    if (markdown) {
      loadPlainText().then(
        (plainText) => late || setText(plainText(markdown)),
        // Without the parser nothing of the answer is shown either.
        () => {},
      );
    }
    return () => {
      late = true;
    };
  }, [markdown]);
  return text;
}

/** What a screen reader is told: each answer once and whole, not word by word. */
export default function ChatAnnouncer(): ReactNode {
  const last = useConversation().at(-1);
  const answer = useAnswerText(last);
  return (
    <p role="status" className={styles.announcer}>
      {textOf(last, answer)}
    </p>
  );
}
