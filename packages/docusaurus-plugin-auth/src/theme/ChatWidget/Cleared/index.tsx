import Translate from '@docusaurus/Translate';
import TextButton from '@theme/ChatWidget/TextButton';
import { conversation, focusField, useCleared } from 'docusaurus-plugin-auth/client';
import type { MouseEvent, ReactNode } from 'react';
import styles from './styles.module.css';

function undo({ currentTarget }: MouseEvent): void {
  const field = currentTarget.closest('dialog')?.querySelector('textarea') ?? null;
  conversation.undo();
  focusField(field, true);
}

/** After a new conversation was begun: the way back to the old one, until something is asked. */
export default function ChatCleared(): ReactNode {
  const cleared = useCleared().length > 0;
  return (
    <div role="status">
      {cleared && (
        <p className={styles.cleared}>
          <Translate
            id="plugin-auth.chat.cleared"
            description="Shown after a new conversation was begun"
          >
            The conversation was cleared.
          </Translate>{' '}
          <TextButton onClick={undo}>
            <Translate
              id="plugin-auth.chat.undo"
              description="Button that brings the cleared conversation back"
            >
              Bring it back
            </Translate>
          </TextButton>
        </p>
      )}
    </div>
  );
}
