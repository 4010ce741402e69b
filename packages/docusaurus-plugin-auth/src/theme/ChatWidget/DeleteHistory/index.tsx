import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import type { Props } from '@theme/ChatWidget/DeleteHistory';
import { conversation, deleteConversations } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/** Deletes all conversations that the reader keeps, after a question. */
export default function ChatDeleteHistory({ onDeleted }: Props): ReactNode {
  const [asking, setAsking] = useState(false);

  async function remove(): Promise<void> {
    await deleteConversations();
    if (conversation.keptAs()) conversation.forget();
    onDeleted();
  }

  return (
    <>
      <ActionButton onClick={() => setAsking(true)}>
        <Translate
          id="plugin-auth.history.deleteAll"
          description="Button below the list of conversations that deletes all of them, after a question"
        >
          Delete all conversations
        </Translate>
      </ActionButton>
      {asking && (
        <ConfirmDialog
          section="history"
          title={translate({
            id: 'plugin-auth.history.deleteAllTitle',
            message: 'Delete all your conversations?',
            description: 'Heading of the question before all conversations are deleted',
          })}
          confirmLabel={translate({
            id: 'plugin-auth.history.deleteAllConfirm',
            message: 'Delete all of them',
            description: 'Button that deletes all conversations after the question',
          })}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        >
          <p>
            <Translate
              id="plugin-auth.history.deleteAllText"
              description="Says what goes when all conversations are deleted"
            >
              Every question and answer that is kept for you is erased, and links to them stop
              working. This cannot be undone. Your next question begins a new conversation.
            </Translate>
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
