import { translate } from '@docusaurus/Translate';
import IconButton from '@theme/ChatWidget/IconButton';
import { setChatLayout, useChatLayout } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Whether the page makes room for the chat, where the window is wide enough for both. */
export default function ChatLayoutButton(): ReactNode {
  const { beside } = useChatLayout();
  return (
    <span className={styles.layout}>
      <IconButton
        icon="beside"
        name={translate({
          id: 'plugin-auth.chat.beside',
          message: 'Keep the page beside the chat',
          description: 'Switch: the page makes room for the chat instead of lying under it',
        })}
        aria-pressed={beside}
        onClick={() => setChatLayout({ beside: !beside })}
      />
    </span>
  );
}
