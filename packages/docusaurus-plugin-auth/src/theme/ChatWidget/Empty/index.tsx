import Translate from '@docusaurus/Translate';
import ChatCleared from '@theme/ChatWidget/Cleared';
import ChatIcon from '@theme/ChatWidget/Icon';
import ChatSuggestions from '@theme/ChatWidget/Suggestions';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What the chat says before the first question. */
export default function ChatEmpty(): ReactNode {
  return (
    <div className={styles.empty}>
      <ChatCleared />
      <div className={styles.words}>
        <span className={styles.emblem}>
          <ChatIcon name="ask" />
        </span>
        <p className={styles.title}>
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
      <ChatSuggestions />
    </div>
  );
}
