import { translate } from '@docusaurus/Translate';
import ChatIcon from '@theme/ChatWidget/Icon';
import type { Props } from '@theme/ChatWidget/Question';
import QuestionEditor from '@theme/ChatWidget/QuestionEditor';
import clsx from 'clsx';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** The reader's own question, above its answer. It can be asked again in other words. */
export default function ChatQuestion({ exchange }: Props): ReactNode {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = translate({
    id: 'plugin-auth.chat.edit',
    message: 'Edit the question',
    description: 'Name of the button that lets the reader change a question and ask it again',
  });

  function close(): void {
    setEditing(false);
    // The button is there after the next render.
    requestAnimationFrame(() => button.current?.focus());
  }

  // While it is edited it stays as a heading: what follows stands below it.
  return (
    <div className={styles.row}>
      {!editing && (
        <button
          ref={button}
          type="button"
          className={styles.edit}
          aria-label={name}
          title={name}
          onClick={() => setEditing(true)}
        >
          <ChatIcon name="edit" />
        </button>
      )}
      <h3 dir="auto" className={clsx(styles.question, editing && styles.unseen)}>
        {exchange.question}
      </h3>
      {editing && <QuestionEditor exchange={exchange} onClose={close} />}
    </div>
  );
}
