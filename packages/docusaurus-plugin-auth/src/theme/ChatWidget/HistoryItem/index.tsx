import Translate, { translate } from '@docusaurus/Translate';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import Time from '@theme/AccountPage/Time';
import { formErrorText } from '@theme/AuthForm/errorText';
import type { Props } from '@theme/ChatWidget/HistoryItem';
import IconButton from '@theme/ChatWidget/IconButton';
import ChatRenameForm from '@theme/ChatWidget/RenameForm';
import ChatShareDialog from '@theme/ChatWidget/ShareDialog';
import {
  conversation as chat,
  deleteConversation,
  getConversation,
  useAction,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

type Act = 'share' | 'rename' | 'remove';

function actName(act: Act, title: string): string {
  switch (act) {
    case 'share':
      return translate(
        {
          id: 'plugin-auth.history.share',
          message: 'Share “{title}”',
          description: 'Name of the button that shares a conversation',
        },
        { title },
      );
    case 'rename':
      return translate(
        {
          id: 'plugin-auth.history.rename',
          message: 'Rename “{title}”',
          description: 'Name of the button that renames a conversation',
        },
        { title },
      );
    default:
      return translate(
        {
          id: 'plugin-auth.history.delete',
          message: 'Delete “{title}”',
          description: 'Name of the button that deletes a conversation',
        },
        { title },
      );
  }
}

function DeleteQuestion({
  conversation,
  onChange,
  onClose,
}: Props & { onClose: () => void }): ReactNode {
  async function remove(): Promise<void> {
    await deleteConversation(conversation.id);
    if (chat.keptAs() === conversation.id) chat.clear();
    onChange();
  }
  return (
    <ConfirmDialog
      section="history"
      title={translate({
        id: 'plugin-auth.history.deleteTitle',
        message: 'Delete this conversation?',
        description: 'Heading of the question before a conversation is deleted',
      })}
      confirmLabel={translate({
        id: 'plugin-auth.history.deleteConfirm',
        message: 'Delete it',
        description: 'Button that deletes a conversation after the question',
      })}
      onConfirm={remove}
      onClose={onClose}
    >
      <p className={styles.about}>{conversation.title}</p>
      <p>
        <Translate
          id="plugin-auth.history.deleteText"
          description="Says what goes when a conversation is deleted"
        >
          Its questions and answers are erased, and links to it stop working. This cannot be undone.
        </Translate>
      </p>
    </ConfirmDialog>
  );
}

/** It was asked before the reader signed in, so perhaps not by them. */
function Imported(): ReactNode {
  return (
    <>
      {' · '}
      <Translate
        id="plugin-auth.history.imported"
        description="Beside the time of a conversation that began before the reader signed in, and that they chose to keep"
      >
        from before you signed in
      </Translate>
    </>
  );
}

/** One conversation of the list: what opens it, and what can be done with it. */
export default function ChatHistoryItem(props: Props): ReactNode {
  const { conversation, onOpened, onChange } = props;
  const { error, run } = useAction();
  const [act, setAct] = useState<Act>();
  const end = () => setAct(undefined);

  function open(): void {
    void run(async () => chat.load(await getConversation(conversation.id))).then(
      (opened) => opened && onOpened(),
    );
  }

  if (act === 'rename') {
    const renamed = () => {
      end();
      onChange();
    };
    return <ChatRenameForm conversation={conversation} onDone={renamed} onClose={end} />;
  }
  return (
    <div className={styles.item}>
      <button type="button" className={styles.open} onClick={open}>
        <span className={styles.title}>{conversation.title}</span>
        <span className={styles.time}>
          <Time time={conversation.updatedAt} />
          {conversation.imported && <Imported />}
        </span>
      </button>
      <div className={styles.acts}>
        {(['share', 'rename', 'remove'] as const).map((name) => (
          <IconButton
            key={name}
            icon={name}
            name={actName(name, conversation.title)}
            onClick={() => setAct(name)}
          />
        ))}
      </div>
      <p role="alert" className={styles.error}>
        {error && formErrorText(error.code, error.retryAfter)}
      </p>
      {act === 'share' && <ChatShareDialog conversation={conversation} onClose={end} />}
      {act === 'remove' && <DeleteQuestion {...props} onClose={end} />}
    </div>
  );
}
