import Translate, { translate } from '@docusaurus/Translate';
import ChatLength from '@theme/ChatWidget/Length';
import type { Props } from '@theme/ChatWidget/QuestionEditor';
import {
  conversation,
  focusField,
  QUESTION_MAX,
  useConversation,
  useGrowingField,
} from 'docusaurus-plugin-auth/client';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import styles from './styles.module.css';

/** Says what asking again costs, where it costs something. */
function Consequence({ exchange: { key } }: Pick<Props, 'exchange'>): ReactNode {
  const isLast = useConversation().at(-1)?.key === key;
  if (isLast) return null;
  return (
    <p className={styles.consequence}>
      <Translate
        id="plugin-auth.chat.editReplaces"
        description="Below the field where an earlier question is edited"
      >
        What was asked and answered after it will be gone.
      </Translate>
    </p>
  );
}

/** Where a question is changed. Enter asks it again, Escape leaves it as it was. */
export default function ChatQuestionEditor({ exchange, onClose }: Props): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(exchange.question);
  const length = text.trim().length;
  const refused = length === 0 || length > QUESTION_MAX;
  useGrowingField(field, text);

  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (refused) return;
    // The editor goes with the question.
    const form = field.current?.closest('dialog')?.querySelector('form textarea:not([data-edit])');
    conversation.edit(exchange.key, text);
    focusField(form instanceof HTMLTextAreaElement ? form : null, true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && !event.shiftKey) submit(event);
  }

  return (
    <form className={styles.editor} onSubmit={submit}>
      <textarea
        ref={field}
        data-edit
        dir="auto"
        className={styles.field}
        rows={2}
        value={text}
        enterKeyHint="send"
        aria-label={translate({
          id: 'plugin-auth.chat.editField',
          message: 'Your question, to edit',
          description: 'Name of the field where a question is edited',
        })}
        aria-describedby={`${id}-length`}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <ChatLength id={`${id}-length`} length={length} />
      <Consequence exchange={exchange} />
      <div className={styles.buttons}>
        <button type="submit" className="button button--primary button--sm" aria-disabled={refused}>
          <Translate
            id="plugin-auth.chat.editSend"
            description="Button that asks an edited question"
          >
            Ask this instead
          </Translate>
        </button>
        <button type="button" className="button button--secondary button--sm" onClick={onClose}>
          <Translate
            id="plugin-auth.chat.editCancel"
            description="Button that leaves a question as it was"
          >
            Cancel
          </Translate>
        </button>
      </div>
    </form>
  );
}
