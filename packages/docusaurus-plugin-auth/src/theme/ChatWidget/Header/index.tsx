import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Header';
import IconButton from '@theme/ChatWidget/IconButton';
import LayoutButton from '@theme/ChatWidget/LayoutButton';
import { closeChat, pluginConfig } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The top of the chat: its name, and what is done with the conversation as a whole. */
export default function ChatHeader({ titleId, onRestart, onHistory }: Props): ReactNode {
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
        <IconButton
          icon="restart"
          name={translate({
            id: 'plugin-auth.chat.restart',
            message: 'New conversation',
            description: 'Button that clears the conversation and starts another one',
          })}
          onClick={onRestart}
        />
      )}
      {onHistory && (
        <IconButton
          icon="history"
          name={translate({
            id: 'plugin-auth.history.heading',
            message: 'Your conversations',
            description: "Heading of the list of the reader's conversations",
          })}
          onClick={onHistory}
        />
      )}
      <LayoutButton />
      <IconButton
        icon="close"
        name={translate({
          id: 'plugin-auth.chat.close',
          message: 'Close the chat',
          description: 'Name of the button that closes the chat',
        })}
        onClick={closeChat}
      />
    </header>
  );
}
