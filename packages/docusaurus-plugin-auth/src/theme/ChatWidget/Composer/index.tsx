import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Composer';
import { chatErrorText } from '@theme/ChatWidget/errorText';
import ChatIcon from '@theme/ChatWidget/Icon';
import ChatSnippets from '@theme/ChatWidget/Snippets';
import { conversation, QUESTION_MAX, snippets } from 'docusaurus-plugin-auth/client';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import styles from './styles.module.css';

/** What is being typed outlives a closed panel. */
let draft = '';

/** The question field: Enter asks, Shift+Enter makes a new line. */
export default function ChatComposer({ inputRef, busy }: Props): ReactNode {
  const id = useId();
  const [text, setText] = useState(draft);
  const length = text.trim().length;
  const tooLong = length > QUESTION_MAX;

  function change(next: string): void {
    draft = next;
    setText(next);
  }

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    const { list } = snippets.get();
    if (tooLong || !conversation.submit(text, list.length > 0 ? { snippets: list } : {})) return;
    change('');
    snippets.clear();
    inputRef.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a word, Enter only takes the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }

  return (
    <form className={styles.composer} onSubmit={submit}>
      <ChatSnippets />
      <div className={styles.box}>
        <textarea
          ref={inputRef}
          className={styles.input}
          rows={1}
          value={text}
          enterKeyHint="send"
          aria-label={translate({
            id: 'plugin-auth.chat.question',
            message: 'Your question',
            description: 'Name of the field for the question',
          })}
          placeholder={translate({
            id: 'plugin-auth.chat.placeholder',
            message: 'Ask about these docs',
            description: 'Shown in the empty field for the question',
          })}
          aria-invalid={tooLong || undefined}
          aria-describedby={tooLong ? `${id}-error` : undefined}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <button
            type="button"
            className={styles.button}
            aria-label={translate({
              id: 'plugin-auth.chat.stop',
              message: 'Stop the answer',
              description: 'Name of the button that stops an answer that is being written',
            })}
            onClick={() => {
              conversation.stop();
              inputRef.current?.focus();
            }}
          >
            <ChatIcon name="stop" />
          </button>
        ) : (
          <button
            type="submit"
            className={styles.button}
            aria-disabled={length === 0 || tooLong}
            aria-label={translate({
              id: 'plugin-auth.chat.send',
              message: 'Ask',
              description: 'Name of the button that sends the question',
            })}
          >
            <ChatIcon name="send" />
          </button>
        )}
      </div>
      {tooLong && (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {chatErrorText('too_long')}{' '}
          <Translate
            id="plugin-auth.chat.length"
            description="How long the question is and may be, in characters"
            values={{ length, max: QUESTION_MAX }}
          >
            {'({length} of {max} characters)'}
          </Translate>
        </p>
      )}
    </form>
  );
}
