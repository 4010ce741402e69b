import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import { formErrorText } from '@theme/AuthForm/errorText';
import type { Props } from '@theme/ChatWidget/RenameForm';
import { renameConversation, TITLE_MAX, useAction } from 'docusaurus-plugin-auth/client';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Gives a conversation another title, where it stands in the list. */
export default function ChatRenameForm({ conversation, onDone, onClose }: Props): ReactNode {
  const [title, setTitle] = useState(conversation.title);
  const { busy, error, run } = useAction();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (title.trim() === '') return field.current?.focus();
    if (await run(() => renameConversation(conversation.id, title.trim()))) onDone();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <input
        ref={field}
        className={styles.field}
        aria-label={translate({
          id: 'plugin-auth.history.title',
          message: 'Title of the conversation',
          description: 'Name of the field for another title',
        })}
        maxLength={TITLE_MAX}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // It ends the renaming, not the chat around it.
          event.stopPropagation();
          onClose();
        }}
      />
      <p role="alert" className={styles.error}>
        {error && formErrorText(error.code, error.retryAfter)}
      </p>
      <div className={styles.actions}>
        <button
          type="submit"
          className="button button--primary button--sm"
          aria-disabled={busy || undefined}
        >
          <Translate id="plugin-auth.history.saveTitle" description="Button that saves a title">
            Save
          </Translate>
        </button>
        <ActionButton onClick={onClose}>
          <Translate
            id="plugin-auth.account.cancel"
            description="Button of the account page that ends a question or a form without a change"
          >
            Cancel
          </Translate>
        </ActionButton>
      </div>
    </form>
  );
}
