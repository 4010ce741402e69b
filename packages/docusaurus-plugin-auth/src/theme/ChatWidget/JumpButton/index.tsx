import Translate from '@docusaurus/Translate';
import ChatIcon from '@theme/ChatWidget/Icon';
import type { Props } from '@theme/ChatWidget/JumpButton';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Leads to the end of the conversation, while more of it stands below the view. */
export default function ChatJumpButton({ onClick }: Props): ReactNode {
  return (
    <div className={styles.place}>
      <button type="button" className={styles.button} onClick={onClick}>
        <ChatIcon name="jump" />
        <Translate
          id="plugin-auth.chat.jump"
          description="Button over the conversation that leads to its end"
        >
          Jump to the newest
        </Translate>
      </button>
    </div>
  );
}
