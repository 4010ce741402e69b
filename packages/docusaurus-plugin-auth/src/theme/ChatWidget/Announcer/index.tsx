import { translate } from '@docusaurus/Translate';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import { type Exchange, plainText, useConversation } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

function textOf(exchange: Exchange | undefined): string {
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

/** What a screen reader is told: each answer once and whole, not word by word. */
export default function ChatAnnouncer(): ReactNode {
  const last = useConversation().at(-1);
  return (
    <p role="status" className={styles.announcer}>
      {textOf(last)}
    </p>
  );
}
